package org.ivslive.media.rtc.sdp;

import java.util.Map;

/** The header extensions that are used, by the ids of one session; 0 where one is not. */
public record Extensions(int mid, int absoluteSendTime, int transportSequence) {
    static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    static final String ABSOLUTE_SEND_TIME = "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time";
    static final String TRANSPORT_SEQUENCE =
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

    static Extensions of(Map<String, Integer> ids) {
        return new Extensions(
                ids.getOrDefault(MID, 0),
                ids.getOrDefault(ABSOLUTE_SEND_TIME, 0),
                ids.getOrDefault(TRANSPORT_SEQUENCE, 0));
    }

    void write(SdpLines lines) {
        write(lines, mid, MID);
        write(lines, absoluteSendTime, ABSOLUTE_SEND_TIME);
        write(lines, transportSequence, TRANSPORT_SEQUENCE);
    }

    private static void write(SdpLines lines, int id, String uri) {
        if (id > 0) {
            lines.attribute("extmap", id + " " + uri);
        }
    }
}
