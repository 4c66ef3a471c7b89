package org.ivslive.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks how everything is, every other second. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthTimer {

    @Inject
    HealthMonitor monitor;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        monitor.look();
    }
}
