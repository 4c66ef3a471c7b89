package org.ivslive.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.redis.Leases;

/** Leases on one server, which another may hold. */
final class FreeLeases implements Leases {

    final List<String> released = new ArrayList<>();
    boolean takenByAnother;

    @Override
    public boolean hold(String lease, Duration timeToLive) {
        return !takenByAnother;
    }

    @Override
    public void release(String lease) {
        released.add(lease);
    }
}
