package org.ivslive.stats;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ivslive.broadcast.BroadcastId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beats four times a second, which is more often than a timer of the container can. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PulseTimer {

    private static final Logger LOG = LoggerFactory.getLogger(PulseTimer.class);
    private static final long PAUSE_MILLIS = 250;

    @Inject
    Pulse pulse;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> beating;

    @PostConstruct
    void begin() {
        beating = executor.scheduleWithFixedDelay(this::beat, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            pulse.beat(BroadcastId.MAIN);
        } catch (RuntimeException e) {
            // The executor would never call again.
            LOG.warn("a look at the show failed", e);
        }
    }

    @PreDestroy
    void end() {
        if (beating != null) {
            beating.cancel(false);
        }
    }
}
