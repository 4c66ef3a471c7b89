package org.ivslive.wiring;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;

/**
 * The server's threads, for components to be made with. An EJB, since only there they are sure to be found: a component
 * that happens to be made on a thread without a context of the application's, such as one that brings news, is given
 * null for its {@code @Resource} and nobody is told.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServerThreads {

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduled;

    @Produces
    public ManagedExecutorService executor() {
        return executor;
    }

    /** Not to be had as the plain one too, or nobody could tell which of the two is meant. */
    @Produces
    @Typed(ManagedScheduledExecutorService.class)
    public ManagedScheduledExecutorService scheduled() {
        return scheduled;
    }
}
