package org.ivslive.scaling;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsException;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageOrders;
import org.ivslive.stage.StageRemover;
import org.ivslive.stage.StageState;
import org.ivslive.stats.LiveFigures;
import org.ivslive.stats.LiveStats;
import org.ivslive.stats.Pulse;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there are as many stages as the audience needs. Every node looks every second, at what it knows already;
 * where there is something to do, one of them does it.
 */
@Component
public class Scaler {

    private static final Logger LOG = LoggerFactory.getLogger(Scaler.class);
    /** Longer than a round of steps takes. Where it does run out, each step is still a compare-and-set. */
    private static final Duration LEASE = Duration.ofSeconds(15);
    /** While stages are made more viewers come. */
    private static final int ROUNDS = 5;

    private final Pulse pulse;
    private final LiveStats stats;
    private final StageOrders orders;
    private final Lookout lookout;
    private final ScalingPolicy policy;
    private final int mostStages;
    private final ScalingActs acts;
    private final StageReadiness readiness;
    private final StageRemover remover;
    private final ScalerSwitch scalerSwitch;
    private final Leases leases;
    private final Keys keys;
    private final Clock clock;
    private final AtomicBoolean atIt = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final ManagedExecutorService executor;

    @Inject
    Scaler(
            Pulse pulse,
            LiveStats stats,
            StageOrders orders,
            Lookout lookout,
            ScalingRulesProducer rules,
            ScalingActs acts,
            StageReadiness readiness,
            StageRemover remover,
            ScalerSwitch scalerSwitch,
            Leases leases,
            Keys keys,
            Clock clock,
            ManagedExecutorService executor) {
        this.executor = executor;
        this.pulse = pulse;
        this.stats = stats;
        this.orders = orders;
        this.lookout = lookout;
        this.policy = new ScalingPolicy(rules.rules());
        this.mostStages = rules.rules().mostStages();
        this.acts = acts;
        this.readiness = readiness;
        this.remover = remover;
        this.scalerSwitch = scalerSwitch;
        this.leases = leases;
        this.keys = keys;
        this.clock = clock;
    }

    /** What would be done now, and why; does nothing. */
    public ScalingDecision preview(BroadcastId broadcast) {
        return decide(broadcast, stats.now(broadcast));
    }

    /** Whether there are as many stages as there may be, by what is known already. */
    public boolean isAtLimit() {
        return pulse.latest().stages().size() >= mostStages;
    }

    /** Whether stages are made by themselves. */
    public boolean isOn(BroadcastId broadcast) {
        return scalerSwitch.isOn(broadcast);
    }

    /** Somebody took the last seat that was free, or found none: looks at once, on a thread of its own. */
    public void hurry(BroadcastId broadcast) {
        again.set(true);
        if (!atIt.get()) {
            executor.execute(() -> act(broadcast));
        }
    }

    /** The look of every second; costs nothing where there is nothing to do. */
    void look(BroadcastId broadcast) {
        LiveFigures seen = pulse.latest();
        boolean underWay = seen.stages().stream().anyMatch(Scaler::isUnderWay);
        if (underWay || !policy.decide(lookout.sight(seen, 0)).holds()) {
            act(broadcast);
        }
    }

    private static boolean isUnderWay(LiveStage stage) {
        return stage.state() != StageState.READY;
    }

    private void act(BroadcastId broadcast) {
        if (!atIt.compareAndSet(false, true)) {
            return;
        }
        try {
            String lease = keys.scalerLease(broadcast);
            int rounds = 0;
            boolean more = true;
            while (more && rounds < ROUNDS && leases.hold(lease, LEASE)) {
                again.set(false);
                more = round(broadcast) || again.get();
                rounds++;
            }
            leases.release(lease);
        } catch (LiveStoreUnavailable | IvsException e) {
            // No data means hold.
            LOG.debug("nothing is scaled: {}", e.getMessage());
        } finally {
            atIt.set(false);
        }
    }

    /** Whether anything was done, so that another look is worth while. */
    private boolean round(BroadcastId broadcast) {
        LiveFigures figures = stats.now(broadcast);
        boolean done = readiness.look(broadcast, figures);
        for (LiveStage stage : emptied(figures)) {
            done |= remover.remove(broadcast, stage, "drained: nobody sits there any more");
        }
        if (scalerSwitch.isOn(broadcast) && acts.mayAct(clock.instant())) {
            ScalingDecision decision = decide(broadcast, stats.now(broadcast));
            done |= acts.act(broadcast, decision);
        }
        return done;
    }

    private ScalingDecision decide(BroadcastId broadcast, LiveFigures figures) {
        int creating = orders.open(broadcast).size();
        return policy.decide(lookout.sight(figures, creating));
    }

    private static List<LiveStage> emptied(LiveFigures figures) {
        return figures.stages().stream()
                .filter(stage -> stage.state() == StageState.DRAINING && stage.viewers() == 0)
                .toList();
    }
}
