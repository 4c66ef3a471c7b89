package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.health.HealthCheck;
import org.ivslive.ivs.IvsException;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the master stage until it is there, and again when what was known of it is lost. */
@Component
class MasterStageWatch implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MasterStageWatch.class);

    private final MasterStage master;
    private final TrackedStages tracked;
    private final AtomicBoolean known = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicReference<String> complaint = new AtomicReference<>("");

    @Inject
    MasterStageWatch(MasterStage master, TrackedStages tracked) {
        this.master = master;
        this.tracked = tracked;
    }

    @Override
    public String name() {
        return MASTER_STAGE;
    }

    @Override
    public void check() {
        if (!known.get()) {
            throw new IllegalStateException("not found or made yet");
        }
    }

    void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (known.get() && tracked.master(BroadcastId.MAIN).isEmpty()) {
                LOG.warn("Redis knows of no master stage any more: looking for it");
                known.set(false);
            }
            if (!known.get()) {
                known.set(master.ensure(BroadcastId.MAIN).isPresent());
            }
        } catch (IvsException | LiveStoreUnavailable | MasterStageMissing e) {
            if (known.get()) {
                return;
            }
            String message = String.valueOf(e.getMessage());
            // Said once, not every other second.
            if (!message.equals(complaint.getAndSet(message))) {
                LOG.warn("no master stage yet, trying again every 2 s: {}", message);
            }
        } finally {
            looking.set(false);
        }
    }
}
