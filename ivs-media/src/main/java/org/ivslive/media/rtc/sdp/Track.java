package org.ivslive.media.rtc.sdp;

import java.util.List;

/**
 * What both sides have agreed on for sound or picture.
 *
 * @param retransmission the payload type of RTX, -1 where there is none
 * @param ssrcs the sources that the sender has named, that of the media first; they may also be none
 */
public record Track(
        MediaKind kind,
        String mid,
        int payloadType,
        int retransmission,
        String parameters,
        Feedback feedback,
        Extensions extensions,
        List<Integer> ssrcs) {
    public Track {
        ssrcs = List.copyOf(ssrcs);
    }

    public boolean hasRetransmission() {
        return retransmission >= 0;
    }
}
