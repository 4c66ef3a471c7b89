package org.ivslive.health;

import jakarta.inject.Inject;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.wiring.Component;

/** Tells what is well. */
@Component
class HealthSource implements MetricSource {

    private final HealthMonitor monitor;

    @Inject
    HealthSource(HealthMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void report(Readings readings) {
        HealthReport report = monitor.report();
        readings.put(Metric.DEPENDENCY_UP, report.redis(), HealthCheck.REDIS);
        readings.put(Metric.DEPENDENCY_UP, report.database(), HealthCheck.DATABASE);
        readings.put(Metric.DEPENDENCY_UP, report.stageConfigured(), "master_stage");
    }
}
