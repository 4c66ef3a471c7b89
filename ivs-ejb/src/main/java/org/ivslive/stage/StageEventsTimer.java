package org.ivslive.stage;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Has the node listen to the stages from when Redis is there. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StageEventsTimer {

    @Inject
    StageEvents events;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void listen() {
        events.listen(BroadcastId.MAIN);
    }
}
