package org.ivslive.web.warmup;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Warms up at the first second in which that can be done. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarmUpTimer {

    @Inject
    WarmUp warmUp;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        warmUp.look();
    }
}
