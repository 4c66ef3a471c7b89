package org.ivslive.web.live;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has it said, every two seconds, which media servers are connected. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaServerTimer {

    @Inject
    MediaServerLinks links;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void renew() {
        links.renew();
    }
}
