package org.ivslive.media.rtc.rtp;

/** Is told what RTCP says; overrides what it wants to know. */
public interface RtcpHandler {
    /** Unsigned numbers of 32 bits are longs; NTP time is 32.32 in fixed point. */
    default void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {}

    default void report(int sender, ReportBlock block) {}

    /** The name that is the same for all sources of one sender. */
    default void canonicalName(int ssrc, String name) {}

    default void bye(int ssrc) {}

    default void nack(int sender, int media, int sequence) {}

    default void pictureLoss(int sender, int media) {}

    default void fullIntraRequest(int sender, int media, int command) {}

    default void receiverEstimate(int sender, long bitsPerSecond) {}

    default void transportFeedback(byte[] packet, int offset, int length) {}

    default void referenceTime(int sender, long ntp) {}

    default void sinceReference(int sender, int receiver, long lastReference, long delay) {}
}
