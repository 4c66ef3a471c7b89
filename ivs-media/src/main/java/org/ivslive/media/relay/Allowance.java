package org.ivslive.media.relay;

/** So many at once, and one more after each interval. */
final class Allowance {
    private final int most;
    private final long interval;
    private int left;
    private long since;
    private boolean begun;
    private long refused;
    private long refusedAt;

    Allowance(int most, long interval) {
        this.most = most;
        this.interval = interval;
        this.left = most;
    }

    boolean take(long now) {
        if (!begun) {
            begun = true;
            since = now;
        }
        long earned = (now - since) / interval;
        if (earned > 0) {
            left = (int) Math.min(most, left + earned);
            since += earned * interval;
        }
        if (left == 0) {
            refused++;
            refusedAt = now;
            return false;
        }
        left--;
        return true;
    }

    long refused() {
        return refused;
    }

    /** Whether more was wanted than is allowed, not longer ago than this. */
    boolean isExceeded(long now, long within) {
        return refused > 0 && now - refusedAt <= within;
    }
}
