package org.ivslive.seat;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Sweeps twice a minute. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeatTimer {

    @Inject
    SeatSweep sweep;

    @Schedule(hour = "*", minute = "*", second = "0,30", persistent = false)
    void sweep() {
        sweep.sweep(BroadcastId.MAIN);
    }
}
