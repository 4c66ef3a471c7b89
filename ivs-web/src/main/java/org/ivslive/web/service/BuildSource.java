package org.ivslive.web.service;

import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.wiring.Component;

/** Tells what runs here. */
@Component
class BuildSource implements MetricSource {

    @Override
    public void report(Readings readings) {
        readings.put(Metric.BUILD_INFO, 1, Version.CURRENT, Runtime.version().toString());
    }
}
