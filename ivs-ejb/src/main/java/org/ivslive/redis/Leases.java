package org.ivslive.redis;

import java.time.Duration;

/** Lets one of the nodes act. A lease can be lost while its holder acts, so what it does must be safe to repeat. */
public interface Leases {

    /** Whether this node holds the lease now. */
    boolean hold(String lease, Duration timeToLive);

    /** Gives the lease back, where this node holds it. */
    void release(String lease);
}
