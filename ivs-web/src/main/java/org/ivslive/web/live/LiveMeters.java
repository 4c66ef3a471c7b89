package org.ivslive.web.live;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.wiring.Component;

/** Counts the connections that were closed by us. */
@Component
class LiveMeters {

    private final Map<Drop, Counter> dropped = new EnumMap<>(Drop.class);

    @Inject
    LiveMeters(Meters meters) {
        for (Drop reason : Drop.values()) {
            dropped.put(reason, meters.counter(Metric.WEBSOCKET_DROPPED, reason.label()));
        }
    }

    void dropped(Drop reason) {
        Objects.requireNonNull(dropped.get(reason)).increment();
    }
}
