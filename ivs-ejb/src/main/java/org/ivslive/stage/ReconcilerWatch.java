package org.ivslive.stage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsException;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares at start, then once a period, and soon again while something is not settled; one node at a time. */
@Component
class ReconcilerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilerWatch.class);
    /** While an order is open or a stage is to be deleted. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final StageReconciler reconciler;
    private final StageOrders orders;
    private final LastReconciliation kept;
    private final Leases leases;
    private final Keys keys;
    private final Clock clock;
    private final Duration period;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    private final AtomicBoolean looking = new AtomicBoolean();

    @Inject
    ReconcilerWatch(
            StageReconciler reconciler,
            StageOrders orders,
            LastReconciliation kept,
            Leases leases,
            Keys keys,
            Clock clock,
            Settings settings) {
        this.reconciler = reconciler;
        this.orders = orders;
        this.kept = kept;
        this.leases = leases;
        this.keys = keys;
        this.clock = clock;
        period = settings.get(Settings.AUTOSCALE_INTERVAL);
    }

    void look(BroadcastId broadcast) {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (isDue(broadcast) && leases.hold(keys.reconcilerLease(broadcast), shorter(period, SOON))) {
                last.set(clock.instant());
                Reconciliation result = reconciler.reconcile(broadcast);
                kept.keep(broadcast, result);
                if (result.adopted() + result.gone() > 0) {
                    LOG.info("compared with IVS: {}", result);
                }
            }
        } catch (LiveStoreUnavailable | IvsException e) {
            // Nothing is known, so nothing is changed; the next look comes soon.
            LOG.debug("not compared with IVS", e);
        } finally {
            looking.set(false);
        }
    }

    private boolean isDue(BroadcastId broadcast) {
        Duration since = Duration.between(Objects.requireNonNull(last.get()), clock.instant());
        return since.compareTo(period) >= 0
                || since.compareTo(shorter(period, SOON)) >= 0
                        && !(orders.open(broadcast).isEmpty()
                                && orders.closing(broadcast).isEmpty());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
