package org.ivslive.quota;

/** What an account may have so many of, in a region. The limits are AWS's own; those that can be raised may have been. */
public enum CountQuota {
    STAGES(1_000, true, Scope.ACCOUNT),
    PUBLIC_KEYS(3, false, Scope.ACCOUNT),
    PUBLISHERS_PER_STAGE(12, false, Scope.INSTALLATION),
    SUBSCRIBERS_PER_STAGE(10_000, true, Scope.INSTALLATION),
    REPLICATIONS_PER_PARTICIPANT(5, false, Scope.INSTALLATION),
    CONCURRENT_PUBLISHERS(1_000, true, Scope.INSTALLATION),
    CONCURRENT_SUBSCRIPTIONS(20_000, true, Scope.INSTALLATION);

    private final int limit;
    private final boolean adjustable;
    private final Scope scope;

    CountQuota(int limit, boolean adjustable, Scope scope) {
        this.limit = limit;
        this.adjustable = adjustable;
        this.scope = scope;
    }

    public int limit() {
        return limit;
    }

    public boolean adjustable() {
        return adjustable;
    }

    /** Whose of them are counted. */
    public Scope scope() {
        return scope;
    }
}
