package org.ivslive.quota;

/** What an account may have so many of, in a region. The limits are AWS's own; those that can be raised may have been. */
public enum CountQuota {
    STAGES(1_000, true),
    PUBLIC_KEYS(3, false),
    PUBLISHERS_PER_STAGE(12, false),
    SUBSCRIBERS_PER_STAGE(10_000, true),
    REPLICATIONS_PER_PARTICIPANT(5, false),
    CONCURRENT_PUBLISHERS(1_000, true),
    CONCURRENT_SUBSCRIPTIONS(20_000, true);

    private final int limit;
    private final boolean adjustable;

    CountQuota(int limit, boolean adjustable) {
        this.limit = limit;
        this.adjustable = adjustable;
    }

    public int limit() {
        return limit;
    }

    public boolean adjustable() {
        return adjustable;
    }
}
