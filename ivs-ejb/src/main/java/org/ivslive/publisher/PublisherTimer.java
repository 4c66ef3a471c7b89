package org.ivslive.publisher;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;

/** Looks for the broadcaster every five seconds. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublisherTimer {

    @Inject
    PublisherWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        watch.look(BroadcastId.MAIN);
    }
}
