package org.ivslive.media.rtc.rtp;

import java.util.Arrays;

/**
 * When a peer's packets have arrived, counted by transport-cc's own sequence, and the feedback that tells the peer
 * (draft-holmer-rmcat-transport-wide-cc-extensions-01). Times are whole ticks of 250 µs since any beginning, and each
 * delta is one between such ticks, so that no rounding adds up.
 */
public final class TransportArrivals {
    private static final long TICK = 250_000;
    private static final int CAPACITY = 1 << 13;
    private static final long NOT_ARRIVED = Long.MIN_VALUE;

    /** How far behind the highest number one may be and still be told. */
    private static final int LATEST = 1 << 10;

    /** So many fit into one packet, however badly their times lie. */
    static final int MOST_STATUSES = 400;

    private final long[] ticks = new long[CAPACITY];
    private final byte[] symbols = new byte[MOST_STATUSES];
    private final int[] deltas = new int[MOST_STATUSES];
    private long from = -1;
    private long highest = -1;
    private int feedbacks;

    public TransportArrivals() {
        Arrays.fill(ticks, NOT_ARRIVED);
    }

    public void arrived(int sequence, long nanos) {
        long index = indexOf(sequence);
        if (index < 0 || index <= highest - LATEST) {
            return;
        }
        if (index > highest) {
            advance(index);
        }
        if (ticks[slot(index)] == NOT_ARRIVED) {
            ticks[slot(index)] = Math.floorDiv(nanos, TICK);
            // One that comes late is told too, and all after it once more.
            from = from < 0 ? index : Math.min(from, index);
        }
    }

    private long indexOf(int sequence) {
        if (highest < 0) {
            return (1L << 16) + sequence;
        }
        return highest + (short) (sequence - (int) highest);
    }

    private void advance(long index) {
        long start = highest < 0 || index - highest >= CAPACITY ? index - CAPACITY + 1 : highest + 1;
        for (long each = start; each <= index; each++) {
            ticks[slot(each)] = NOT_ARRIVED;
        }
        if (from >= 0 && from <= index - CAPACITY) {
            from = index - CAPACITY + 1;
        }
        highest = index;
    }

    private static int slot(long index) {
        return (int) (index & CAPACITY - 1);
    }

    /** Whether nothing has arrived since it was told the last time. */
    public boolean isEmpty() {
        return from < 0;
    }

    /** Writes what follows the two sources of the packet, and returns where it ends. */
    int write(byte[] out, int at) {
        while (ticks[slot(from)] == NOT_ARRIVED) {
            from++; // The first status gives the reference, so it is one that has arrived.
        }
        long reference = ticks[slot(from)] >> 8;
        int count = collect(reference << 8);
        Rtp.writeShort(out, at, (int) from);
        Rtp.writeShort(out, at + 2, count);
        Rtcp.writeInt(out, at + 4, ((int) reference << 8) | (feedbacks++ & 0xFF));
        int end = writeDeltas(out, TransportChunks.write(symbols, count, out, at + 8), count);
        from += count;
        if (from > highest) {
            from = -1;
        }
        return end;
    }

    private int collect(long referenceTick) {
        long previous = referenceTick;
        int count = 0;
        int told = 0;
        while (count < MOST_STATUSES && from + count <= highest) {
            long tick = ticks[slot(from + count)];
            symbols[count] = TransportChunks.NOT_ARRIVED;
            if (tick != NOT_ARRIVED) {
                long delta = tick - previous;
                if (delta != (short) delta) {
                    return told; // The next packet begins here, with a reference of its own.
                }
                deltas[count] = (int) delta;
                symbols[count] = delta >= 0 && delta <= 0xFF ? TransportChunks.SMALL : TransportChunks.LARGE;
                previous = tick;
                told = count + 1;
            }
            count++;
        }
        return told;
    }

    private int writeDeltas(byte[] out, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (symbols[i] == TransportChunks.SMALL) {
                out[at++] = (byte) deltas[i];
            } else if (symbols[i] == TransportChunks.LARGE) {
                Rtp.writeShort(out, at, deltas[i]);
                at += 2;
            }
        }
        return at;
    }
}
