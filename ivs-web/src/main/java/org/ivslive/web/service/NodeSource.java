package org.ivslive.web.service;

import jakarta.inject.Inject;
import org.ivslive.health.HealthMonitor;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.web.warmup.WarmUp;
import org.ivslive.wiring.Component;

/** Tells what runs here, and whether it wants requests. */
@Component
class NodeSource implements MetricSource {

    private final HealthMonitor health;
    private final WarmUp warmUp;

    @Inject
    NodeSource(HealthMonitor health, WarmUp warmUp) {
        this.health = health;
        this.warmUp = warmUp;
    }

    @Override
    public void report(Readings readings) {
        readings.put(Metric.BUILD_INFO, 1, Version.CURRENT, Runtime.version().toString());
        readings.put(Metric.READY, health.report().isReady() && warmUp.isOver());
    }
}
