package org.ivslive.media.rtc.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to a broadcaster's offer (WHIP): we take one H.264 and one Opus track, and refuse all else. */
public record IngestAnswer(
        String sdp,
        RemoteTransport remote,
        Track video,
        @Nullable Track audio) {
    /** Headers of one and of two bytes in one stream; we read both. */
    private static final String MIXED_EXTENSIONS = "extmap-allow-mixed";

    /** @param sessionId any number that tells this session from the one before */
    public static IngestAnswer to(String offer, LocalTransport local, long sessionId) throws SdpException {
        SessionDescription description = SessionDescription.parse(offer);
        Optional<MediaSection> video = sent(description, MediaKind.VIDEO);
        Optional<MediaSection> audio = sent(description, MediaKind.AUDIO);
        if (video.isEmpty()) {
            throw new SdpException(audio.isEmpty() ? SdpRefusal.NOTHING_SENT : SdpRefusal.NO_VIDEO);
        }
        if (video.get().isSimulcast()) {
            throw new SdpException(SdpRefusal.SIMULCAST);
        }
        List<MediaSection> taken = Stream.concat(audio.stream(), video.stream()).toList();
        if (!description.isBundled(taken) || !taken.stream().allMatch(each -> isMuxed(description, each))) {
            throw new SdpException(SdpRefusal.NOT_BUNDLED);
        }
        Codec h264 = CodecChoice.video(video.get().codecs());
        Track picture = track(video.get(), h264, Feedback.OF_VIDEO);
        Track sound = audio.isEmpty()
                ? null
                : track(audio.get(), CodecChoice.audio(audio.get().codecs()), Feedback.OF_AUDIO);
        RemoteTransport remote = TransportLines.read(description, first(description, taken));
        String sdp = write(description, local, sessionId, picture, sound);
        return new IngestAnswer(sdp, remote, picture, sound);
    }

    private static boolean isMuxed(SessionDescription description, MediaSection section) {
        return section.attributes().has("rtcp-mux") || description.session().has("rtcp-mux");
    }

    private static MediaSection first(SessionDescription description, List<MediaSection> taken) {
        return description.sections().stream()
                .filter(taken::contains)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<MediaSection> sent(SessionDescription description, MediaKind kind) throws SdpException {
        List<MediaSection> sent = description.sections().stream()
                .filter(section -> section.kind() == kind && section.sends(description.session()))
                .toList();
        if (sent.size() > 1) {
            throw new SdpException(SdpRefusal.TOO_MANY_TRACKS);
        }
        return sent.stream().findFirst();
    }

    private static Track track(MediaSection section, Codec codec, Feedback understood) {
        int retransmission = CodecChoice.retransmission(section.codecs(), codec)
                .map(Codec::payloadType)
                .orElse(-1);
        return new Track(
                section.kind(),
                section.mid(),
                codec.payloadType(),
                retransmission,
                codec.parameters(),
                Feedback.of(codec.feedback()).and(understood),
                Extensions.of(section.extensions()),
                section.ssrcs());
    }

    private static String write(
            SessionDescription offer, LocalTransport local, long sessionId, Track video, @Nullable Track audio) {
        List<MediaSection> all = offer.sections();
        List<@Nullable Track> tracks = new ArrayList<>();
        for (MediaSection section : all) {
            tracks.add(section.sends(offer.session()) ? trackOf(section, video, audio) : null);
        }
        List<String> mids = tracks.stream()
                .flatMap(Stream::ofNullable)
                .map(Track::mid)
                .filter(mid -> !mid.isEmpty())
                .toList();
        SdpLines lines = new SdpLines().head(sessionId, mids);
        if (offer.session().has(MIXED_EXTENSIONS)) {
            lines.flag(MIXED_EXTENSIONS);
        }
        lines.flag("ice-lite");
        for (int i = 0; i < all.size(); i++) {
            Track track = tracks.get(i);
            if (track == null) {
                refuse(lines, all.get(i));
            } else {
                section(lines, all.get(i), track, local);
            }
        }
        return lines.toString();
    }

    private static @Nullable Track trackOf(MediaSection section, Track video, @Nullable Track audio) {
        return switch (section.kind()) {
            case VIDEO -> video;
            case AUDIO -> audio;
            case OTHER -> null;
        };
    }

    private static void refuse(SdpLines lines, MediaSection section) {
        lines.line("m=" + section.name() + " 0 " + section.protocol() + " " + String.join(" ", section.formats()));
        lines.line("c=IN IP4 0.0.0.0");
        if (!section.mid().isEmpty()) {
            lines.attribute("mid", section.mid());
        }
        lines.flag("inactive");
    }

    private static void section(SdpLines lines, MediaSection offered, Track track, LocalTransport local) {
        TrackLines.heading(lines, track, offered.protocol());
        lines.transport(local, "passive");
        if (!track.mid().isEmpty()) {
            lines.attribute("mid", track.mid());
        }
        track.extensions().write(lines);
        lines.flag("recvonly").flag("rtcp-mux").flag("rtcp-rsize");
        TrackLines.codecs(lines, track);
    }
}
