package org.ivslive.local.ivs.quota;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ivslive.local.ivs.model.Operation;

/** The quotas in force, each region's rates apart from the others'. */
public final class Quotas {
    private static final int MAX_REGIONS = 64;

    private final QuotaSettings configured;
    private final InstantSource clock;
    private QuotaSettings settings;
    private final Map<Key, TokenBucket> buckets = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TokenBucket> eldest) {
            return size() > MAX_REGIONS * Operation.values().length;
        }
    };

    private record Key(String region, Operation operation) {}

    public Quotas(QuotaSettings configured, InstantSource clock) {
        this.configured = configured;
        this.clock = clock;
        this.settings = configured;
    }

    /** Whether one more call of the operation is within its rate; if so, it counts. */
    public synchronized boolean take(String region, Operation operation) {
        return buckets.computeIfAbsent(
                        new Key(region, operation), key -> new TokenBucket(settings.of(operation), clock))
                .take();
    }

    public synchronized int limit(Count count) {
        return settings.of(count);
    }

    public synchronized QuotaSettings settings() {
        return settings;
    }

    /** Puts other numbers in force; every bucket starts full again. */
    public synchronized void use(QuotaSettings newSettings) {
        settings = newSettings;
        buckets.clear();
    }

    public void restore() {
        use(configured);
    }
}
