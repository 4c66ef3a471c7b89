package org.ivslive.media.rtc.sdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What stands below one {@code m=} line. */
record MediaSection(
        MediaKind kind, String name, int port, String protocol, List<String> formats, SdpAttributes attributes) {
    MediaSection {
        formats = List.copyOf(formats);
    }

    String mid() {
        return attributes.value("mid").orElse("");
    }

    /** Whether whoever wrote it wants to send. */
    boolean sends(SdpAttributes session) {
        return !isOff()
                && (direction(session).equals("sendrecv") || direction(session).equals("sendonly"));
    }

    private String direction(SdpAttributes session) {
        return attributes.all().stream()
                .map(SdpAttribute::name)
                .filter(MediaSection::isDirection)
                .findFirst()
                .orElseGet(() -> session.all().stream()
                        .map(SdpAttribute::name)
                        .filter(MediaSection::isDirection)
                        .findFirst()
                        .orElse("sendrecv"));
    }

    private static boolean isDirection(String name) {
        return switch (name) {
            case "sendrecv", "sendonly", "recvonly", "inactive" -> true;
            default -> false;
        };
    }

    boolean isOff() {
        return port == 0 && !attributes.has("bundle-only");
    }

    /** In the order in which they are preferred. */
    List<Codec> codecs() {
        List<Codec> codecs = new ArrayList<>();
        for (String format : formats) {
            OptionalInt payloadType = Numbers.upTo(format, 127);
            if (payloadType.isPresent()) {
                attributes
                        .named("rtpmap")
                        .filter(map -> map.first().equals(format))
                        .findFirst()
                        .ifPresent(map ->
                                codec(payloadType.getAsInt(), format, map).ifPresent(codecs::add));
            }
        }
        return codecs;
    }

    private Optional<Codec> codec(int payloadType, String format, SdpAttribute map) {
        String[] parts = map.rest().split("/", 3);
        OptionalInt clockRate = parts.length < 2 ? OptionalInt.empty() : Numbers.upTo(parts[1], 1_000_000);
        if (clockRate.isEmpty()) {
            return Optional.empty();
        }
        String parameters = attributes
                .named("fmtp")
                .filter(fmtp -> fmtp.first().equals(format))
                .findFirst()
                .map(SdpAttribute::rest)
                .orElse("");
        List<String> feedback = attributes
                .named("rtcp-fb")
                .filter(line -> line.first().equals(format) || line.first().equals("*"))
                .map(SdpAttribute::rest)
                .toList();
        return Optional.of(new Codec(payloadType, parts[0], clockRate.getAsInt(), parameters, feedback));
    }

    /** The ids of header extensions by what they mean; of those that one-byte headers can hold. */
    Map<String, Integer> extensions() {
        Map<String, Integer> extensions = new LinkedHashMap<>();
        attributes.named("extmap").forEach(map -> {
            OptionalInt id = Numbers.upTo(map.first().replaceFirst("/.*", ""), 14);
            String uri = map.rest().replaceFirst(" .*", "");
            if (id.isPresent() && id.getAsInt() > 0) {
                extensions.putIfAbsent(uri, id.getAsInt());
            }
        });
        return extensions;
    }

    /** The sources that are named, in their order. */
    List<Integer> ssrcs() {
        return attributes
                .named("ssrc")
                .map(line -> Numbers.unsigned(line.first()))
                .filter(OptionalLong::isPresent)
                .map(ssrc -> (int) ssrc.getAsLong())
                .distinct()
                .toList();
    }

    boolean isSimulcast() {
        return attributes.has("simulcast")
                || attributes
                        .named("ssrc-group")
                        .anyMatch(group -> group.first().equals("SIM"));
    }
}
