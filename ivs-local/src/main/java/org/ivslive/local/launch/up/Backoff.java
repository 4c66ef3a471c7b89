package org.ivslive.local.launch.up;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long to wait before a server that died is started again, and when to give up. */
final class Backoff {
    static final int DEATHS = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMillis(200);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** Empty when it has died too often lately. */
    Optional<Duration> afterDeath(Instant now) {
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        if (deaths.size() >= DEATHS) {
            return Optional.empty();
        }
        return Optional.of(FIRST.multipliedBy(1L << (2 * (deaths.size() - 1))));
    }
}
