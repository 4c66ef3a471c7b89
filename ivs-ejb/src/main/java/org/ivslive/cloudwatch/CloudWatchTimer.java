package org.ivslive.cloudwatch;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sees every second to what CloudWatch is to be told. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CloudWatchTimer {

    @Inject
    Sender sender;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        sender.tick();
    }
}
