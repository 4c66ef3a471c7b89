package org.ivslive.media.relay;

import java.util.Arrays;

/**
 * The numbers of one source: told apart from those 65,536 earlier, doubles noticed, and gaps closed that we make
 * ourselves by dropping packets without content.
 */
final class IngestSequence {
    static final int WINDOW = 1_024;

    /** It was there before, or is too old for that to be known. */
    static final long REPEATED = -1;

    /** So far from the others that it is taken for a stray one. */
    static final long STRAY = -2;

    /** The second of two that are far from the others: the sender counts anew from here. */
    static final long RESTARTED = -3;

    private final boolean[] seen = new boolean[WINDOW];
    private final int[] droppedBefore = new int[WINDOW];
    private long first = -1;
    private long highest = -1;
    private int dropped;
    private int nextStray = -1;

    /** Its index, which rises by one from packet to packet, or why it has none. */
    long accept(int sequence) {
        if (highest < 0) {
            begin(sequence);
            return highest;
        }
        long index = indexOf(sequence);
        if (index - highest >= WINDOW || index <= highest - WINDOW) {
            return stray(sequence);
        }
        nextStray = -1;
        if (index > highest) {
            advance(index);
        } else if (index < first || seen[slot(index)]) {
            return REPEATED;
        }
        seen[slot(index)] = true;
        return index;
    }

    private void begin(int sequence) {
        highest = (1L << 16) + sequence;
        first = highest;
        seen[slot(highest)] = true;
        droppedBefore[slot(highest)] = dropped;
    }

    private long stray(int sequence) {
        if (sequence != nextStray) {
            nextStray = sequence + 1 & 0xFFFF;
            return STRAY;
        }
        nextStray = -1;
        highest = -1;
        Arrays.fill(seen, false);
        return RESTARTED;
    }

    private void advance(long index) {
        for (long each = highest + 1; each <= index; each++) {
            seen[slot(each)] = false;
            droppedBefore[slot(each)] = dropped;
        }
        highest = index;
    }

    /** The one with the highest number is not forwarded: all after it move up. */
    void dropHighest() {
        dropped++;
    }

    /** Its place among those that were not dropped. */
    long place(long index) {
        return index - droppedBefore[slot(index)];
    }

    /** Whether a packet with this number is still awaited. */
    boolean isMissing(int sequence) {
        if (highest < 0) {
            return false;
        }
        long index = indexOf(sequence);
        return index >= first && index < highest && index > highest - WINDOW && !seen[slot(index)];
    }

    private long indexOf(int sequence) {
        return highest + (short) (sequence - (int) highest);
    }

    /** The highest index so far; negative before the first packet. */
    long highest() {
        return highest;
    }

    long first() {
        return first;
    }

    private static int slot(long index) {
        return (int) (index & WINDOW - 1);
    }
}
