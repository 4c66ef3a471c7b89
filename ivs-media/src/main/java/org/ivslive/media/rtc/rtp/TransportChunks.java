package org.ivslive.media.rtc.rtp;

import java.util.Arrays;

/** Which packets have arrived, as transport-cc packs it: runs, and vectors of one or two bits a packet. */
final class TransportChunks {
    static final byte NOT_ARRIVED = 0;
    static final byte SMALL = 1;
    static final byte LARGE = 2;

    private static final int IN_ONE_BIT_VECTOR = 14;
    private static final int IN_TWO_BIT_VECTOR = 7;
    private static final int LONGEST_RUN = 0x1FFF;

    private TransportChunks() {}

    static int write(byte[] symbols, int count, byte[] out, int from) {
        int at = from;
        int i = 0;
        while (i < count) {
            int run = run(symbols, i, count);
            if (run >= IN_ONE_BIT_VECTOR) {
                Rtp.writeShort(out, at, symbols[i] << 13 | run);
                i += run;
            } else if (fitsOneBit(symbols, i, count)) {
                Rtp.writeShort(out, at, 0x8000 | vector(symbols, i, count, IN_ONE_BIT_VECTOR, 1));
                i += IN_ONE_BIT_VECTOR;
            } else {
                Rtp.writeShort(out, at, 0xC000 | vector(symbols, i, count, IN_TWO_BIT_VECTOR, 2));
                i += IN_TWO_BIT_VECTOR;
            }
            at += 2;
        }
        return at;
    }

    private static int run(byte[] symbols, int from, int count) {
        int end = from + 1;
        while (end < count && end - from < LONGEST_RUN && symbols[end] == symbols[from]) {
            end++;
        }
        return end - from;
    }

    private static boolean fitsOneBit(byte[] symbols, int from, int count) {
        for (int i = from; i < Math.min(count, from + IN_ONE_BIT_VECTOR); i++) {
            if (symbols[i] == LARGE) {
                return false;
            }
        }
        return true;
    }

    private static int vector(byte[] symbols, int from, int count, int slots, int bits) {
        int vector = 0;
        for (int i = 0; i < slots; i++) {
            vector = vector << bits | (from + i < count ? symbols[from + i] : 0);
        }
        return vector;
    }

    /** Reads the symbols; returns where the chunks end, or -1 where they do not fit into the packet. */
    static int read(byte[] packet, int from, int end, byte[] symbols, int count) {
        int at = from;
        int i = 0;
        while (i < count) {
            if (at + 2 > end) {
                return -1;
            }
            int chunk = Rtp.readShort(packet, at);
            at += 2;
            if ((chunk & 0x8000) == 0) {
                byte symbol = (byte) (chunk >>> 13 & 3);
                int run = Math.min(chunk & LONGEST_RUN, count - i);
                if (run == 0) {
                    return -1;
                }
                Arrays.fill(symbols, i, i + run, symbol);
                i += run;
            } else {
                boolean oneBit = (chunk & 0x4000) == 0;
                int slots = oneBit ? IN_ONE_BIT_VECTOR : IN_TWO_BIT_VECTOR;
                int bits = oneBit ? 1 : 2;
                for (int slot = 0; slot < slots && i < count; slot++) {
                    symbols[i++] = (byte) ((chunk >>> ((slots - 1 - slot) * bits)) & ((1 << bits) - 1));
                }
            }
        }
        return at;
    }
}
