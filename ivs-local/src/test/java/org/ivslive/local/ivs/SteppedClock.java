package org.ivslive.local.ivs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves when it is told to. It starts at the present, or the SDK's signatures would be too old. */
public final class SteppedClock implements InstantSource {
    private volatile Instant now = Instant.now();

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }
}
