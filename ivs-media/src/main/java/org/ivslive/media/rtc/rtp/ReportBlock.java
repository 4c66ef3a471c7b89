package org.ivslive.media.rtc.rtp;

/** How one source arrives at a receiver: losses, the highest number, jitter, and what tells the round trip. */
public record ReportBlock(
        int ssrc,
        int fractionLost,
        int cumulativeLost,
        long highestSequence,
        long jitter,
        long lastSenderReport,
        long delaySinceLast) {

    static ReportBlock read(byte[] bytes, int at) {
        return new ReportBlock(
                Rtcp.readInt(bytes, at),
                bytes[at + 4] & 0xFF,
                Rtcp.readInt(bytes, at + 4) << 8 >> 8,
                Rtcp.readUnsigned(bytes, at + 8),
                Rtcp.readUnsigned(bytes, at + 12),
                Rtcp.readUnsigned(bytes, at + 16),
                Rtcp.readUnsigned(bytes, at + 20));
    }

    void write(byte[] bytes, int at) {
        Rtcp.writeInt(bytes, at, ssrc);
        Rtcp.writeInt(bytes, at + 4, (fractionLost << 24) | (cumulativeLost & 0xFFFFFF));
        Rtcp.writeInt(bytes, at + 8, (int) highestSequence);
        Rtcp.writeInt(bytes, at + 12, (int) jitter);
        Rtcp.writeInt(bytes, at + 16, (int) lastSenderReport);
        Rtcp.writeInt(bytes, at + 20, (int) delaySinceLast);
    }
}
