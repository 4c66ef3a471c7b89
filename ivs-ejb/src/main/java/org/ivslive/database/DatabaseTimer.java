package org.ivslive.database;

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

/** Migrates at start, without holding it up, and every other second until it is done. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseTimer {

    @Inject
    Database database;

    @Resource
    ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        executor.execute(database::migrate);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void migrate() {
        database.migrate();
    }
}
