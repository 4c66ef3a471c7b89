package org.ivslive.media.rtc.rtp;

/** Reads transport-cc's feedback: which of our packets have arrived at the peer, and when. */
public final class TransportFeedbackReader {
    private static final int STATUSES_AT = 20;

    /** A second of the fastest stream; whoever reports more at once is not believed. */
    private static final int MOST = 1 << 13;

    private final byte[] symbols = new byte[MOST];

    /** Is told of each packet in the order of its number. */
    @FunctionalInterface
    public interface Statuses {
        /** Ticks of 250 µs on the peer's clock; of no meaning where it has not arrived. */
        void status(int sequence, boolean arrived, long tick);
    }

    /** False, and nothing is told, where the packet is not whole. */
    public boolean read(byte[] packet, int offset, int length, Statuses statuses) {
        if (length < STATUSES_AT) {
            return false;
        }
        int end = offset + length;
        int first = Rtp.readShort(packet, offset + 12);
        int count = Rtp.readShort(packet, offset + 14);
        if (count == 0 || count > MOST) {
            return false;
        }
        int deltas = TransportChunks.read(packet, offset + STATUSES_AT, end, symbols, count);
        if (deltas < 0 || !deltasFit(count, end - deltas)) {
            return false;
        }
        // 24 bits with a sign.
        long tick = (long) (Rtcp.readInt(packet, offset + 16) >> 8) << 8;
        int at = deltas;
        for (int i = 0; i < count; i++) {
            if (symbols[i] == TransportChunks.SMALL) {
                tick += packet[at++] & 0xFF;
            } else if (symbols[i] == TransportChunks.LARGE) {
                tick += (short) Rtp.readShort(packet, at);
                at += 2;
            }
            statuses.status(first + i & 0xFFFF, symbols[i] != TransportChunks.NOT_ARRIVED, tick);
        }
        return true;
    }

    private boolean deltasFit(int count, int room) {
        int needed = 0;
        for (int i = 0; i < count; i++) {
            if (symbols[i] > TransportChunks.LARGE) {
                return false;
            }
            needed += symbols[i];
        }
        return needed <= room;
    }
}
