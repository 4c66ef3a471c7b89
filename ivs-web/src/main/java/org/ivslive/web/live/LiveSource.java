package org.ivslive.web.live;

import jakarta.inject.Inject;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.wiring.Component;

/** Tells how many listen. */
@Component
class LiveSource implements MetricSource {

    private final LiveHub hub;

    @Inject
    LiveSource(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public void report(Readings readings) {
        readings.put(Metric.WEBSOCKET_CONNECTIONS, hub.size());
    }
}
