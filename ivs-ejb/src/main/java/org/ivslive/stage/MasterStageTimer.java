package org.ivslive.stage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.health.HealthCheck;
import org.ivslive.ivs.IvsException;
import org.ivslive.redis.LiveStoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the master stage at start, and goes on until it is there: a start waits for nothing that may be away. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterStageTimer implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MasterStageTimer.class);

    private final AtomicReference<StageArn> known = new AtomicReference<>();
    private final AtomicReference<String> complaint = new AtomicReference<>("");
    private final AtomicBoolean looking = new AtomicBoolean();

    @Inject
    MasterStage master;

    @Resource
    ManagedExecutorService executor;

    @Override
    public String name() {
        return MASTER_STAGE;
    }

    @Override
    public void check() {
        if (known.get() == null) {
            throw new IllegalStateException("not found or made yet");
        }
    }

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (known.get() == null && looking.compareAndSet(false, true)) {
            executor.execute(this::ensure);
        }
    }

    private void ensure() {
        try {
            master.ensure(BroadcastId.MAIN).ifPresent(known::set);
        } catch (IvsException | LiveStoreUnavailable | MasterStageMissing e) {
            String message = String.valueOf(e.getMessage());
            // Said once, not every three seconds.
            if (!message.equals(complaint.getAndSet(message))) {
                LOG.warn("no master stage yet, trying again every 3 s: {}", message);
            }
        } finally {
            looking.set(false);
        }
    }
}
