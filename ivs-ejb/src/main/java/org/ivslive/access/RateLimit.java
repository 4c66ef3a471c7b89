package org.ivslive.access;

import static org.ivslive.settings.Settings.RATE_LIMIT_MAX_REQUESTS;
import static org.ivslive.settings.Settings.RATE_LIMIT_WINDOW_MS;

import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.redis.Script;
import org.ivslive.settings.Network;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what each client asks for, over all nodes. */
@Component
public class RateLimit {

    /** For how long nothing is counted after Redis did not answer, so that not every request waits for it. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(RateLimit.class);
    private static final Script COUNT = Script.beside(RateLimit.class, "rate.lua");

    private final Function<String, List<Long>> counter;
    private final Clock clock;
    private final int limit;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    @Inject
    RateLimit(LiveStore store, Keys keys, Clock clock, Settings settings) {
        this(counter(store, keys, settings.get(RATE_LIMIT_WINDOW_MS)), clock, settings.get(RATE_LIMIT_MAX_REQUESTS));
    }

    /** @param counter answers how often a client has asked in its window, and what is left of that (ms) */
    RateLimit(Function<String, List<Long>> counter, Clock clock, int limit) {
        this.counter = counter;
        this.clock = clock;
        this.limit = limit;
    }

    private static Function<String, List<Long>> counter(LiveStore store, Keys keys, Duration window) {
        return client -> store.list(COUNT, List.of(keys.rate(client)), Math.max(1, window.toMillis()));
    }

    /** Counts a request of this client; nothing is told where there is no limit or Redis does not answer. */
    public Optional<Verdict> count(String clientAddress) {
        if (limit == 0 || clock.instant().isBefore(pausedUntil.get())) {
            return Optional.empty();
        }
        try {
            List<Long> counted = counter.apply(client(clientAddress));
            long count = counted.get(0);
            return Optional.of(
                    new Verdict(count <= limit, limit, Math.max(0, limit - count), Duration.ofMillis(counted.get(1))));
        } catch (LiveStoreUnavailable e) {
            LOG.debug("requests are not counted: {}", e.getMessage());
            pausedUntil.set(clock.instant().plus(PAUSE));
            return Optional.empty();
        }
    }

    /** An IPv6 client is its network of 64 bits, within which it can change its address as it likes. */
    static String client(String clientAddress) {
        Optional<InetAddress> address = Network.address(clientAddress);
        if (address.isPresent() && address.get() instanceof Inet6Address) {
            return HexFormat.of().formatHex(address.get().getAddress(), 0, 8);
        }
        return clientAddress;
    }

    /**
     * Whether a request is within the limit.
     *
     * @param remaining how many more are
     * @param reset until the count begins again
     */
    public record Verdict(boolean allowed, long limit, long remaining, Duration reset) {}
}
