package org.ivslive.token;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.redis.Leases;
import org.ivslive.settings.TestSettings;

/** Servers of one installation with one account in AWS and one clock. */
final class Cluster {

    final FakeIvs ivs = new FakeIvs();
    final MovedClock clock = new MovedClock();
    private final Map<String, Object> held = new HashMap<>();
    private final IvsGateway shared = (IvsGateway) Proxy.newProxyInstance(
            IvsGateway.class.getClassLoader(), new Class<?>[] {IvsGateway.class}, (proxy, method, arguments) -> {
                synchronized (ivs) {
                    try {
                        return method.invoke(ivs, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            });

    /** A server that has just started. */
    record Node(SigningKeys keys, KeyRotation rotation) {}

    Node node() {
        return node(TestKey.PRIVATE);
    }

    /** @param settings more of them, names and values in turn */
    Node node(String pem, String... settings) {
        String[] all = new String[settings.length + 4];
        List.of("STAGE_NAME_PREFIX", "mine", "IVS_SIGNING_KEY", pem).toArray(all);
        System.arraycopy(settings, 0, all, 4, settings.length);
        SigningKeys keys = new SigningKeys(TestSettings.with(all), shared, leases(), clock);
        return new Node(keys, new KeyRotation(keys, clock));
    }

    /** Time passes, and every one of them looks. */
    void pass(Duration time, Node... nodes) {
        clock.move(time);
        List.of(nodes).forEach(node -> node.keys().look());
    }

    List<Optional<String>> generations() {
        return ivs.publicKeys().stream()
                .map(key -> Optional.ofNullable(key.tags().get("ivs-live:generation")))
                .toList();
    }

    IvsPublicKey foreign(String name) {
        return ivs.importPublicKey("PEM of " + name, name, Map.of());
    }

    private Leases leases() {
        Object holder = new Object();
        return new Leases() {
            @Override
            public boolean hold(String lease, Duration timeToLive) {
                synchronized (held) {
                    return held.computeIfAbsent(lease, free -> holder) == holder;
                }
            }

            @Override
            public void release(String lease) {
                synchronized (held) {
                    held.remove(lease, holder);
                }
            }
        };
    }
}
