package org.ivslive.stats;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Takes a snapshot every ten seconds. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnapshotTimer {

    @Inject
    SnapshotTaker taker;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void take() {
        taker.take(BroadcastId.MAIN);
    }
}
