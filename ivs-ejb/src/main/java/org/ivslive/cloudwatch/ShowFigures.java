package org.ivslive.cloudwatch;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.settings.Settings;
import org.ivslive.stats.LiveFigures;
import org.ivslive.stats.Pulse;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be told of the whole broadcast: seen by every node, told by the one that holds the lease. */
@Component
class ShowFigures {

    private static final Logger LOG = LoggerFactory.getLogger(ShowFigures.class);

    private final Sight sight;
    private final Leases leases;
    private final String lease;
    private final Duration leaseTime;
    private final AtomicReference<@Nullable Statistics> concurrent = new AtomicReference<>();

    /** How the show is, or nothing while that is not known. */
    interface Sight {
        Optional<LiveFigures> recent();
    }

    @Inject
    ShowFigures(Pulse pulse, Leases leases, Keys keys, Settings settings) {
        this(pulse::recent, leases, keys, settings);
    }

    ShowFigures(Sight sight, Leases leases, Keys keys, Settings settings) {
        this.sight = sight;
        this.leases = leases;
        lease = keys.cloudWatchLease(BroadcastId.MAIN);
        // The holder keeps it although it comes a little late; when it is gone, another tells from then on.
        leaseTime = settings.get(Settings.METRICS_INTERVAL)
                .multipliedBy(3)
                .dividedBy(2)
                .plusSeconds(2);
    }

    /** To be called every second. */
    void look() {
        sight.recent()
                .map(LiveFigures::totalViewers)
                .map(Statistics::of)
                .ifPresent(
                        viewers -> concurrent.updateAndGet(before -> before == null ? viewers : before.and(viewers)));
    }

    /** What was seen since this was last asked; nothing where another node tells it, or Redis does not. */
    Interval take() {
        Statistics seen = concurrent.getAndSet(null);
        Optional<LiveFigures> now = sight.recent();
        if (now.isEmpty() || !isOurs()) {
            return Interval.EMPTY;
        }
        Map<Figure, Statistics> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.TOTAL_VIEWERS, Statistics.of(now.get().totalViewers()));
        figures.put(Figure.ACTIVE_STAGES, Statistics.of(now.get().activeStages()));
        if (seen != null) {
            figures.put(Figure.CONCURRENT_VIEWERS, seen);
        }
        return new Interval(figures);
    }

    private boolean isOurs() {
        try {
            return leases.hold(lease, leaseTime);
        } catch (LiveStoreUnavailable e) {
            LOG.debug("not known who tells CloudWatch of the show", e);
            return false;
        }
    }
}
