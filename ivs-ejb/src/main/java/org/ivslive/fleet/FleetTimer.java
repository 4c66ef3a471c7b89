package org.ivslive.fleet;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Looks after the media servers. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FleetTimer {

    @Inject
    FleetWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        watch.look(BroadcastId.MAIN);
    }
}
