package org.ivslive.web.service;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ivslive.wiring.Component;

/** For how long the application has been running. */
@Component
class Uptime {

    private final Clock clock;
    private final Instant since;

    @Inject
    Uptime(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    double seconds() {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
