package org.ivslive.presence;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Asks IVS for those who are on the stages, a step a second. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceTimer {

    @Inject
    PresenceSampler sampler;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        sampler.look(BroadcastId.MAIN);
    }
}
