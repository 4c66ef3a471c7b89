package org.ivslive.media.rtc.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A description as somebody has written it. */
record SessionDescription(SdpAttributes session, List<MediaSection> sections) {
    static final int LARGEST = 64 * 1024;

    private static final int MOST_LINES = 2_000;
    private static final int MOST_SECTIONS = 16;
    private static final int MOST_FORMATS = 128;
    private static final Pattern SPACES = Pattern.compile(" +");

    SessionDescription {
        sections = List.copyOf(sections);
    }

    static SessionDescription parse(String text) throws SdpException {
        if (text.length() > LARGEST) {
            throw new SdpException(SdpRefusal.TOO_LARGE);
        }
        List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            throw new SdpException(SdpRefusal.TOO_LARGE);
        }
        if (lines.isEmpty() || !lines.get(0).strip().equals("v=0")) {
            throw new SdpException(SdpRefusal.MALFORMED, "it does not begin with v=0");
        }
        return read(lines);
    }

    private static SessionDescription read(List<String> lines) throws SdpException {
        List<SdpAttribute> session = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<List<SdpAttribute>> below = new ArrayList<>();
        for (String line : lines) {
            if (line.length() < 2 || line.charAt(1) != '=') {
                throw new SdpException(SdpRefusal.MALFORMED, "there is a line that is none");
            }
            String value = line.substring(2);
            if (line.charAt(0) == 'm') {
                headings.add(value);
                below.add(new ArrayList<>());
            } else if (line.charAt(0) == 'a') {
                (below.isEmpty() ? session : below.get(below.size() - 1)).add(SdpAttribute.parse(value));
            }
        }
        if (headings.size() > MOST_SECTIONS) {
            throw new SdpException(SdpRefusal.TOO_LARGE);
        }
        List<MediaSection> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            sections.add(section(headings.get(i), new SdpAttributes(below.get(i))));
        }
        return new SessionDescription(new SdpAttributes(session), sections);
    }

    private static MediaSection section(String heading, SdpAttributes attributes) throws SdpException {
        String[] words = SPACES.split(heading.strip());
        OptionalInt port =
                words.length < 4 ? OptionalInt.empty() : Numbers.upTo(words[1].replaceFirst("/.*", ""), 65535);
        if (port.isEmpty() || words.length > 3 + MOST_FORMATS) {
            throw new SdpException(SdpRefusal.MALFORMED, "there is an m= line that is none");
        }
        return new MediaSection(
                MediaKind.of(words[0]),
                words[0],
                port.getAsInt(),
                words[2],
                List.of(words).subList(3, words.length),
                attributes);
    }

    /** An attribute of the section, or where it has none, of the session. */
    String inherited(MediaSection section, String name) {
        return section.attributes().value(name).or(() -> session.value(name)).orElse("");
    }

    /** Whether all of these go over one transport. */
    boolean isBundled(List<MediaSection> together) {
        return together.size() < 2
                || session.named("group")
                        .anyMatch(group -> group.first().equals("BUNDLE")
                                && List.of(SPACES.split(group.rest()))
                                        .containsAll(together.stream()
                                                .map(MediaSection::mid)
                                                .toList()));
    }
}
