package org.ivslive.stage;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Compares with IVS whenever that is due. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconcilerTimer {

    @Inject
    ReconcilerWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        watch.look(BroadcastId.MAIN);
    }
}
