package org.ivslive.web.envelope;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.wiring.Component;

/** Counts failures by their code. */
@Component
public class ErrorMeters {

    private final Map<ErrorCode, Counter> failures = new EnumMap<>(ErrorCode.class);

    @Inject
    ErrorMeters(Meters meters) {
        for (ErrorCode code : ErrorCode.values()) {
            failures.put(code, meters.counter(Metric.ERRORS, code.name(), String.valueOf(code.status())));
        }
    }

    void count(ErrorCode code) {
        Objects.requireNonNull(failures.get(code)).increment();
    }
}
