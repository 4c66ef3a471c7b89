package org.ivslive.media.rtc.srtp;

import java.util.Arrays;

/**
 * Which of the latest packets were seen. It is far longer than SRTP asks for: packets that are sent again come more
 * than 64 packets late.
 */
final class ReplayWindow {
    static final int SIZE = 1024;

    private final long[] seen = new long[SIZE / Long.SIZE];
    private long highest = -1;

    /** Whether this one may still be taken: neither seen before nor too old to know. */
    boolean isFresh(long index) {
        if (index > highest) {
            return true;
        }
        return highest - index < SIZE && (seen[word(index)] & bit(index)) == 0;
    }

    void add(long index) {
        if (index > highest) {
            forget(highest + 1, index);
            highest = index;
        }
        seen[word(index)] |= bit(index);
    }

    private void forget(long from, long to) {
        if (to - from >= SIZE) {
            Arrays.fill(seen, 0);
            return;
        }
        for (long index = from; index <= to; index++) {
            seen[word(index)] &= ~bit(index);
        }
    }

    private static int word(long index) {
        return (int) (index % SIZE) / Long.SIZE;
    }

    private static long bit(long index) {
        return 1L << index;
    }
}
