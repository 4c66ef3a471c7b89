package org.ivslive.media.rtc.sdp;

/** A track's lines, in answers and in offers. */
final class TrackLines {
    private static final int DISCARD = 9;

    private TrackLines() {}

    static void heading(SdpLines lines, Track track, String protocol) {
        String retransmission = track.hasRetransmission() ? " " + track.retransmission() : "";
        lines.line("m=" + track.kind().text() + " " + DISCARD + " " + protocol + " " + track.payloadType()
                + retransmission);
        lines.line("c=IN IP4 0.0.0.0");
    }

    static void codecs(SdpLines lines, Track track) {
        int type = track.payloadType();
        lines.attribute("rtpmap", type + (track.kind() == MediaKind.VIDEO ? " H264/90000" : " opus/48000/2"));
        track.feedback().write(lines, type);
        lines.attribute("fmtp", type + " " + (track.kind() == MediaKind.VIDEO ? h264(track) : opus(track)));
        if (track.hasRetransmission()) {
            lines.attribute("rtpmap", track.retransmission() + " rtx/90000");
            lines.attribute("fmtp", track.retransmission() + " apt=" + type);
        }
    }

    /** The profile and the mode are part of what is agreed on: they are said as they were offered. */
    private static String h264(Track track) {
        return track.parameters();
    }

    private static String opus(Track track) {
        boolean stereo = track.parameters().contains("stereo=1");
        return "minptime=10;useinbandfec=1" + (stereo ? ";stereo=1;sprop-stereo=1" : "");
    }
}
