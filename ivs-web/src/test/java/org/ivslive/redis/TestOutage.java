package org.ivslive.redis;

/** Redis not answering. */
public final class TestOutage {

    private TestOutage() {}

    public static LiveStoreUnavailable thrown() {
        return new LiveStoreUnavailable(new IllegalStateException("connection refused: 10.0.0.7"));
    }
}
