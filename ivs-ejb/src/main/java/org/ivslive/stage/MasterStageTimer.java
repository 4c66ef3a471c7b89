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

/** Looks for the master stage at start, without holding it up, and every other second until it is there. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterStageTimer {

    @Inject
    MasterStageWatch watch;

    @Resource
    ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        executor.execute(watch::look);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        watch.look();
    }
}
