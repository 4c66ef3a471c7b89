package org.ivslive.stats;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Forgets old snapshots once an hour. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    @Inject
    SnapshotRetention retention;

    @Schedule(hour = "*", minute = "17", second = "0", persistent = false)
    void forget() {
        retention.forget(BroadcastId.MAIN);
    }
}
