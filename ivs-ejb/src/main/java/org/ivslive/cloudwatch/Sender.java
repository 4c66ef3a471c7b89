package org.ivslive.cloudwatch;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the figures of each interval. Those that CloudWatch does not take wait and become one with the next ones, so that
 * what waits does not grow; after {@link #MOST_MERGED} intervals they would say nothing about any time, and are let go.
 * After each failure in a row it is asked half as often.
 */
@Component
class Sender {

    static final int MOST_MERGED = 15;
    static final int LONGEST_PAUSE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final boolean enabled;
    private final Duration every;
    private final NodeFigures node;
    private final ShowFigures show;
    private final Outlet outlet;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    // All of these are guarded by the sender itself.
    private Instant next;
    private Interval waiting = Interval.EMPTY;
    private int merged;
    private int failures;
    private int pause;

    @Inject
    Sender(Settings settings, NodeFigures node, ShowFigures show, Outlet outlet, Meters meters, Clock clock) {
        this.node = node;
        this.show = show;
        this.outlet = outlet;
        this.clock = clock;
        enabled = settings.get(Settings.CLOUDWATCH_ENABLED);
        every = settings.get(Settings.METRICS_INTERVAL);
        next = clock.instant().plus(every);
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
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(every);
        gather();
        if (pause > 0) {
            pause--;
        } else {
            send(now);
        }
    }

    private void gather() {
        Interval gathered = node.take().and(show.take());
        if (merged == MOST_MERGED) {
            LOG.warn("the figures of {} intervals are lost to CloudWatch", merged);
            waiting = Interval.EMPTY;
            merged = 0;
        }
        waiting = waiting.and(gathered);
        merged++;
    }

    private void send(Instant now) {
        try {
            outlet.send(waiting, now);
        } catch (RuntimeException e) {
            notSent(e);
            return;
        }
        sent.increment();
        if (failures > 0) {
            LOG.info("CloudWatch is well again: it was sent the figures of {} intervals", merged);
        }
        waiting = Interval.EMPTY;
        merged = 0;
        failures = 0;
    }

    private void notSent(RuntimeException e) {
        failed.increment();
        failures++;
        pause = Math.min(1 << Math.min(failures - 1, 10), LONGEST_PAUSE) - 1;
        if (failures == 1) {
            LOG.warn("CloudWatch does not take figures, trying again: {}", e.getMessage());
        } else {
            LOG.debug("CloudWatch still takes no figures", e);
        }
    }
}
