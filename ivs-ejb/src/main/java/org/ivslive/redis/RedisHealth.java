package org.ivslive.redis;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.health.HealthCheck;
import org.ivslive.wiring.Component;

/** Whether Redis answers a script, which is what everything asks of it. */
@Component
class RedisHealth implements HealthCheck {

    private static final Script ONE = new Script("return 1");

    private final LiveStore store;

    @Inject
    RedisHealth(LiveStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return REDIS;
    }

    @Override
    public void check() {
        store.number(ONE, List.of());
    }
}
