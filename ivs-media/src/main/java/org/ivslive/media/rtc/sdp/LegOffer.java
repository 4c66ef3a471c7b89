package org.ivslive.media.rtc.sdp;

import java.util.List;
import org.ivslive.media.rtc.dtls.DtlsRole;

/** What we offer to a stage (WHIP): one H.264 and one Opus track, sent and not received. */
public record LegOffer(String sdp, Track video, Track audio) {
    private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";
    private static final String NAME = "ivs-live";
    private static final int OPUS = 111;
    private static final int H264 = 106;
    private static final int RTX = 107;
    private static final Extensions EXTENSIONS = new Extensions(1, 2, 3);

    /** The sources under which we send: each stage sees its own. */
    public record Sources(int audio, int video, int retransmission) {}

    public static LegOffer of(LocalTransport local, Sources sources, long sessionId) {
        Track audio =
                new Track(MediaKind.AUDIO, "0", OPUS, -1, "", Feedback.OF_AUDIO, EXTENSIONS, List.of(sources.audio()));
        Track video = new Track(
                MediaKind.VIDEO,
                "1",
                H264,
                RTX,
                "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f",
                Feedback.OF_VIDEO,
                EXTENSIONS,
                List.of(sources.video(), sources.retransmission()));
        SdpLines lines = new SdpLines().head(sessionId, List.of(audio.mid(), video.mid()));
        section(lines, audio, local);
        section(lines, video, local);
        return new LegOffer(lines.toString(), video, audio);
    }

    private static void section(SdpLines lines, Track track, LocalTransport local) {
        TrackLines.heading(lines, track, PROTOCOL);
        lines.transport(local, "actpass");
        lines.attribute("mid", track.mid());
        track.extensions().write(lines);
        lines.flag("sendonly");
        lines.attribute("msid", NAME + " " + track.kind().text());
        lines.flag("rtcp-mux").flag("rtcp-rsize");
        TrackLines.codecs(lines, track);
        // The media's source comes first: Chrome decodes nothing where that of RTX does.
        if (track.ssrcs().size() > 1) {
            lines.attribute(
                    "ssrc-group",
                    "FID " + unsigned(track.ssrcs().get(0)) + " "
                            + unsigned(track.ssrcs().get(1)));
        }
        for (int ssrc : track.ssrcs()) {
            lines.attribute("ssrc", unsigned(ssrc) + " cname:" + NAME);
            lines.attribute(
                    "ssrc",
                    unsigned(ssrc) + " msid:" + NAME + " " + track.kind().text());
        }
    }

    private static String unsigned(int ssrc) {
        return Integer.toUnsignedString(ssrc);
    }

    /** What the stage has made of it. */
    public record Accepted(RemoteTransport remote, DtlsRole ourRole, boolean isLite, Track video, Track audio) {}

    /** Reads the answer. */
    public Accepted accept(String answer) throws SdpException {
        SessionDescription description = SessionDescription.parse(answer);
        MediaSection soundSection = taken(description, 0, MediaKind.AUDIO);
        MediaSection pictureSection = taken(description, 1, MediaKind.VIDEO);
        return new Accepted(
                TransportLines.read(description, soundSection),
                TransportLines.ourRole(description, soundSection),
                description.session().has("ice-lite"),
                agreed(video, pictureSection),
                agreed(audio, soundSection));
    }

    private static MediaSection taken(SessionDescription description, int index, MediaKind kind) throws SdpException {
        if (description.sections().size() <= index) {
            throw new SdpException(SdpRefusal.MALFORMED, "an answer has as many sections as the offer");
        }
        MediaSection section = description.sections().get(index);
        if (section.kind() != kind || section.isOff()) {
            throw new SdpException(SdpRefusal.REFUSED_BY_PEER, kind.text());
        }
        return section;
    }

    private static Track agreed(Track offered, MediaSection answered) throws SdpException {
        List<Codec> codecs = answered.codecs();
        Codec codec = offered.kind() == MediaKind.VIDEO ? CodecChoice.video(codecs) : CodecChoice.audio(codecs);
        int retransmission = offered.hasRetransmission()
                ? CodecChoice.retransmission(codecs, codec)
                        .map(Codec::payloadType)
                        .orElse(-1)
                : -1;
        return new Track(
                offered.kind(),
                offered.mid(),
                codec.payloadType(),
                retransmission,
                codec.parameters(),
                Feedback.of(codec.feedback()).and(offered.feedback()),
                Extensions.of(answered.extensions()),
                offered.ssrcs());
    }
}
