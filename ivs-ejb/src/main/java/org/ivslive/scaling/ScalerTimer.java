package org.ivslive.scaling;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Looks every second, on every node. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScalerTimer {

    @Inject
    Scaler scaler;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        scaler.look(BroadcastId.MAIN);
    }
}
