package org.ivslive.media.relay;

import java.util.concurrent.TimeUnit;

/** The key frames that all legs want, as one wish: repeated until it is fulfilled, but never hastily. */
final class KeyFrameRequests {
    static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(400);

    private boolean wanted;
    private boolean askedBefore;
    private long askedAt;
    private int asked;

    void want() {
        wanted = true;
    }

    void seen() {
        wanted = false;
    }

    /** Whether the publisher is to be asked now; then it counts as asked. */
    boolean take(long now) {
        if (!wanted || askedBefore && now - askedAt < INTERVAL) {
            return false;
        }
        askedBefore = true;
        askedAt = now;
        asked++;
        return true;
    }

    /** Another publisher has not been asked yet. */
    void restart() {
        askedBefore = false;
    }

    int asked() {
        return asked;
    }
}
