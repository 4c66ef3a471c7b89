package org.ivslive.access;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the keys every other second, and writes down which were used. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysTimer {

    @Inject
    KnownKeys keys;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void refresh() {
        keys.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void noteUses() {
        keys.noteUses();
    }
}
