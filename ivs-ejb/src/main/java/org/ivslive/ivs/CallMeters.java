package org.ivslive.ivs;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.Timing;
import org.ivslive.wiring.Component;

/** Times the calls to IVS, and counts those that fail and those that wait for their turn. */
@Component
class CallMeters {

    private final Map<IvsOperation, Meter> meters = new EnumMap<>(IvsOperation.class);

    @Inject
    CallMeters(Meters meters) {
        for (IvsOperation operation : IvsOperation.values()) {
            this.meters.put(operation, new Meter(meters, operation.title()));
        }
    }

    Meter of(IvsOperation operation) {
        return Objects.requireNonNull(meters.get(operation));
    }

    static final class Meter {

        private final Timing duration;
        private final Counter failures;
        private final AtomicInteger waiting = new AtomicInteger();

        private Meter(Meters meters, String operation) {
            duration = meters.timing(Metric.AWS_CALL_DURATION, operation);
            failures = meters.counter(Metric.AWS_CALL_FAILURES, operation);
        }

        void waits() {
            waiting.incrementAndGet();
        }

        void hasWaited() {
            waiting.decrementAndGet();
        }

        int waiting() {
            return waiting.get();
        }

        void answered(long nanos) {
            duration.record(nanos);
        }

        /** That there is no such resource is an answer. */
        void threw(RuntimeException thrown) {
            if (!(thrown instanceof IvsNotFound)) {
                failures.increment();
            }
        }
    }
}
