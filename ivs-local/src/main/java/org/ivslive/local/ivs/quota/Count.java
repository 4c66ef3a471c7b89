package org.ivslive.local.ivs.quota;

/** What an account may have of something. */
public enum Count {
    STAGES(1000),
    PUBLIC_KEYS(3),
    REPLICAS(5);

    private final int allowed;

    Count(int allowed) {
        this.allowed = allowed;
    }

    int allowed() {
        return allowed;
    }
}
