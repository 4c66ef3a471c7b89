package org.ivslive.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.redis.Leases;
import org.ivslive.redis.TestStore;

/** Leases on one server, which another may hold. */
final class FreeLeases implements Leases {

    final List<String> released = new ArrayList<>();
    boolean takenByAnother;
    boolean away;

    @Override
    public boolean hold(String lease, Duration timeToLive) {
        if (away) {
            throw TestStore.away();
        }
        return !takenByAnother;
    }

    @Override
    public void release(String lease) {
        released.add(lease);
    }
}
