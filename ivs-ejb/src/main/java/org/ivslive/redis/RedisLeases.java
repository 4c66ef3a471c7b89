package org.ivslive.redis;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** Leases as keys with a time to live. */
@Component
class RedisLeases implements Leases {

    private static final Script HOLD = Script.beside(RedisLeases.class, "hold.lua");
    private static final Script RELEASE = Script.beside(RedisLeases.class, "release.lua");

    private final LiveStore store;
    private final NodeId node;

    @Inject
    RedisLeases(LiveStore store, NodeId node) {
        this.store = store;
        this.node = node;
    }

    @Override
    public boolean hold(String lease, Duration timeToLive) {
        return store.ask(HOLD, List.of(lease), node.value(), timeToLive.toMillis());
    }

    @Override
    public void release(String lease) {
        store.ask(RELEASE, List.of(lease), node.value());
    }
}
