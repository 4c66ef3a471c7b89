package org.ivslive.local.ivs.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ivslive.local.ivs.model.Operation;

/** How often each operation was called, and how each call ended. */
public final class Calls {
    public static final String OK = "ok";
    static final String LOST = "lost";

    private final Map<Operation, Map<String, Long>> byOperation = new EnumMap<>(Operation.class);

    /** @param outcome {@link #OK}, "lost", or the type of the error */
    synchronized void count(Operation operation, String outcome) {
        byOperation.computeIfAbsent(operation, any -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
    }

    public synchronized long of(Operation operation) {
        return byOperation.getOrDefault(operation, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public synchronized long of(Operation operation, String outcome) {
        return byOperation.getOrDefault(operation, Map.of()).getOrDefault(outcome, 0L);
    }

    public synchronized Map<Operation, Map<String, Long>> all() {
        Map<Operation, Map<String, Long>> copy = new EnumMap<>(Operation.class);
        byOperation.forEach((operation, outcomes) -> copy.put(operation, Map.copyOf(outcomes)));
        return copy;
    }

    public synchronized void clear() {
        byOperation.clear();
    }
}
