package org.ivslive.token;

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

/** Has the signing keys looked after, from before the first token is asked for and without holding up the start. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningKeyTimer {

    @Inject
    SigningKeys keys;

    @Resource
    ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        executor.execute(keys::look);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        keys.look();
    }
}
