package org.ivslive.audit;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Writes the record down every second. */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditTimer {

    @Inject
    AuditWriter writer;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void write() {
        writer.drain(BroadcastId.MAIN);
    }
}
