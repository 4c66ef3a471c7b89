package org.ivslive.media.relay;

/**
 * One track as the legs see it: places and timestamps that go on where a publisher comes back with numbers of its own,
 * the next place after the last, and as much later as it was away.
 */
final class Timeline {
    private static final long SECOND = 1_000_000_000L;

    private final int clockRate;
    private boolean open;
    private long shift;
    private int timestampShift;
    private long first = 1;
    private long highest;
    private int latestTimestamp;
    private long latestAt;

    Timeline(int clockRate) {
        this.clockRate = clockRate;
    }

    /** What comes next belongs to no place yet. */
    void interrupt() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** The packet at this place of the publisher's is the next one. */
    void open(long place, int timestamp, long now) {
        open = true;
        shift = highest + 1 - place;
        timestampShift = highest == 0 ? 0 : latestTimestamp + ticks(now - latestAt) - timestamp;
        first = highest + 1;
    }

    private int ticks(long nanos) {
        // Two frames with one timestamp would be one frame.
        return Math.max(1, (int) (nanos / SECOND * clockRate + nanos % SECOND * clockRate / SECOND));
    }

    /** The index under which the legs get it; negative where it is from before the beginning. */
    long index(long place) {
        long index = place + shift;
        return index < first ? -1 : index;
    }

    int timestamp(int publishers) {
        return publishers + timestampShift;
    }

    void passed(long index, int timestamp, long now) {
        if (index > highest) {
            highest = index;
            latestTimestamp = timestamp;
            latestAt = now;
        }
    }

    long highest() {
        return highest;
    }
}
