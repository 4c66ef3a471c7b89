package org.ivslive.cloudwatch;

import java.time.Instant;

/** Where the figures go. */
interface Outlet {

    /**
     * Sends all of them, or none.
     *
     * @throws NotSent where they did not arrive, or that is not known
     */
    void send(Interval interval, Instant at);
}
