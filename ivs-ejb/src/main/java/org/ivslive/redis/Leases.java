package org.ivslive.redis;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** Lets one of the nodes act. A lease can be lost while its holder acts, so what it does must be safe to repeat. */
@Component
public class Leases {

    private static final Script HOLD = Script.beside(Leases.class, "hold.lua");
    private static final Script RELEASE = Script.beside(Leases.class, "release.lua");

    private final LiveStore store;
    private final NodeId node;

    @Inject
    Leases(LiveStore store, NodeId node) {
        this.store = store;
        this.node = node;
    }

    /** Whether this node holds the lease now. */
    public boolean hold(String lease, Duration timeToLive) {
        return store.ask(HOLD, List.of(lease), node.value(), timeToLive.toMillis());
    }

    public void release(String lease) {
        store.ask(RELEASE, List.of(lease), node.value());
    }
}
