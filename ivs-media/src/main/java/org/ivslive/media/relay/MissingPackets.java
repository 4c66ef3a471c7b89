package org.ivslive.media.relay;

import java.util.concurrent.TimeUnit;

/** What has not arrived and is asked for: soon, then about once a round trip, a few times, and never very many. */
final class MissingPackets {
    static final int MOST = 256;

    /** What is merely out of order comes within this time. */
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);

    static final int TIMES = 10;

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long AFTER_ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(10);

    private final long[] indices = new long[MOST];
    private final long[] due = new long[MOST];
    private final int[] asked = new int[MOST];
    private int count;
    private long givenUp;

    /** All from the first to before the second are missing; they are higher than those before. */
    void add(long from, long end, long now) {
        for (long index = Math.max(from, end - MOST); index < end; index++) {
            if (count == MOST) {
                giveUp(0);
            }
            indices[count] = index;
            due[count] = now + PATIENCE;
            asked[count++] = 0;
        }
    }

    /** It has arrived. */
    void remove(long index) {
        for (int i = count - 1; i >= 0; i--) {
            if (indices[i] == index) {
                removeAt(i);
                return;
            }
        }
    }

    private void giveUp(int at) {
        givenUp++;
        removeAt(at);
    }

    private void removeAt(int at) {
        int after = count - at - 1;
        System.arraycopy(indices, at + 1, indices, at, after);
        System.arraycopy(due, at + 1, due, at, after);
        System.arraycopy(asked, at + 1, asked, at, after);
        count--;
    }

    void clear() {
        count = 0;
    }

    /** Writes the sequence numbers that are to be asked for now, rising, and returns how many there are. */
    int due(long now, long roundTrip, int[] sequences) {
        int found = 0;
        int i = 0;
        while (i < count) {
            if (due[i] > now) {
                i++;
            } else if (asked[i] == TIMES) {
                giveUp(i);
            } else {
                sequences[found++] = (int) indices[i] & 0xFFFF;
                asked[i]++;
                due[i] = now + Math.max(SHORTEST, roundTrip + AFTER_ROUND_TRIP);
                i++;
            }
        }
        return found;
    }

    int count() {
        return count;
    }

    /** How many have never come. */
    long givenUp() {
        return givenUp;
    }
}
