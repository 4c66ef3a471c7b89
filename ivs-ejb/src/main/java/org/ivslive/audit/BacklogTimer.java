package org.ivslive.audit;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Looks every five seconds at how much of the record waits. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BacklogTimer {

    @Inject
    AuditBacklog backlog;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        backlog.look(BroadcastId.MAIN);
    }
}
