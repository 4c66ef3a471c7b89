package org.ivslive.audit;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Writes the record down every second. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimer {

    @Inject
    AuditWriter writer;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void write() {
        writer.drain(BroadcastId.MAIN);
    }
}
