package org.ivslive.redis;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.wiring.Component;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scripts in Redis: a call is one round trip, and what it changes is changed whole or not at all. */
@Component
public class LiveStore {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);

    private final RedissonClient redisson;

    @Inject
    public LiveStore(RedissonClient redisson) {
        this.redisson = redisson;
    }

    /** Whether the script answered 1. */
    public boolean ask(Script script, List<String> keys, Object... arguments) {
        return run(script, RScript.ReturnType.BOOLEAN, keys, arguments);
    }

    public long number(Script script, List<String> keys, Object... arguments) {
        return run(script, RScript.ReturnType.LONG, keys, arguments);
    }

    public String text(Script script, List<String> keys, Object... arguments) {
        return run(script, RScript.ReturnType.STRING, keys, arguments);
    }

    public <T> List<T> list(Script script, List<String> keys, Object... arguments) {
        return run(script, RScript.ReturnType.LIST, keys, arguments);
    }

    /** Runs a script that nobody waits for; the caller learns of a failure from the log alone. */
    public void tell(Script script, List<String> keys, Object... arguments) {
        List<Object> names = List.copyOf(keys);
        redisson.getScript(StringCodec.INSTANCE)
                .evalAsync(RScript.Mode.READ_WRITE, script.text(), RScript.ReturnType.LONG, names, arguments)
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        LOG.warn("Redis was told something and did not take it: {}", failure.toString());
                    }
                });
    }

    private <T> T run(Script script, RScript.ReturnType type, List<String> keys, Object... arguments) {
        try {
            List<Object> names = List.copyOf(keys);
            return redisson.getScript(StringCodec.INSTANCE)
                    .eval(RScript.Mode.READ_WRITE, script.text(), type, names, arguments);
        } catch (RedisException e) {
            throw new LiveStoreUnavailable(e);
        }
    }
}
