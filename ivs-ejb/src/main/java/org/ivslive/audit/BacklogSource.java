package org.ivslive.audit;

import jakarta.inject.Inject;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.wiring.Component;

/** Tells how much of the record waits. */
@Component
class BacklogSource implements MetricSource {

    private static final double SECOND_MILLIS = 1e3;

    private final AuditBacklog backlog;

    @Inject
    BacklogSource(AuditBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void report(Readings readings) {
        backlog.seen().ifPresent(seen -> {
            readings.put(Metric.RECORD_WAITING, seen.waiting());
            readings.put(Metric.RECORD_OLDEST, seen.age().toMillis() / SECOND_MILLIS);
            readings.put(Metric.RECORD_DROPPED, seen.dropped());
        });
    }
}
