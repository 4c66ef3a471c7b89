package org.ivslive.local.ivs.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets a rate through, and after a pause as much at once as the rate lets through in a second. */
final class TokenBucket {
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final InstantSource clock;
    private double tokens;
    private Instant filled;

    TokenBucket(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.tokens = perSecond;
        this.filled = clock.instant();
    }

    synchronized boolean take() {
        Instant now = clock.instant();
        double passed = Math.max(0, Duration.between(filled, now).toNanos());
        tokens = Math.min(perSecond, tokens + passed / SECOND * perSecond);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
