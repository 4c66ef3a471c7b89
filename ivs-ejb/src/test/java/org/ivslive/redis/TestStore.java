package org.ivslive.redis;

/** What is thrown when Redis is away. */
public final class TestStore {

    private TestStore() {}

    public static LiveStoreUnavailable away() {
        return new LiveStoreUnavailable(new IllegalStateException("away"));
    }
}
