package org.ivslive.cloudwatch;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the figures of each interval, with those that CloudWatch did not take before. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final boolean enabled;
    private final Duration every;
    private final NodeFigures node;
    private final ShowFigures show;
    private final Outlet outlet;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    private final AtomicReference<Instant> next;
    /** Guarded by the sender itself. */
    private final Waiting waiting = new Waiting();

    @Inject
    Sender(Settings settings, NodeFigures node, ShowFigures show, Outlet outlet, Meters meters, Clock clock) {
        this.node = node;
        this.show = show;
        this.outlet = outlet;
        this.clock = clock;
        enabled = settings.get(Settings.CLOUDWATCH_ENABLED);
        every = settings.get(Settings.METRICS_INTERVAL);
        next = new AtomicReference<>(clock.instant().plus(every));
        sent = meters.counter(Metric.CLOUDWATCH_SENDS, "sent");
        failed = meters.counter(Metric.CLOUDWATCH_SENDS, "failed");
    }

    /** To be called every second. */
    synchronized void tick() {
        if (!enabled) {
            return;
        }
        show.look();
        Instant now = clock.instant();
        if (now.isBefore(Objects.requireNonNull(next.get()))) {
            return;
        }
        next.set(now.plus(every));
        int lost = waiting.add(node.take().and(show.take()));
        if (lost > 0) {
            LOG.warn("the figures of {} intervals are lost to CloudWatch", lost);
        }
        if (waiting.isDue()) {
            send(now);
        }
    }

    private void send(Instant now) {
        try {
            outlet.send(waiting.figures(), now);
        } catch (RuntimeException e) {
            failed.increment();
            // Said once, not every interval.
            if (waiting.refused() == 1) {
                LOG.warn("CloudWatch does not take figures, trying again: {}", e.getMessage());
            } else {
                LOG.debug("CloudWatch still takes no figures", e);
            }
            return;
        }
        sent.increment();
        int intervals = waiting.merged();
        if (waiting.taken() > 0) {
            LOG.info("CloudWatch is well again: it has the figures of {} intervals", intervals);
        }
    }
}
