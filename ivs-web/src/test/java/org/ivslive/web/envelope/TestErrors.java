package org.ivslive.web.envelope;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ivslive.metrics.Meters;

/** Failures at a moment that tests know. */
public final class TestErrors {

    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private TestErrors() {}

    static Failures failures() {
        return new Failures(Clock.fixed(NOW, ZoneOffset.UTC), new ErrorMeters(new Meters()));
    }

    public static ErrorResponses responses() {
        return new ErrorResponses(failures());
    }
}
