package org.ivslive.quota;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Looks at the quotas every five seconds, on every node. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotaTimer {

    @Inject
    Quotas quotas;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        quotas.look(BroadcastId.MAIN);
    }
}
