package org.ivslive.bench.swarm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The promises that were broken: how often, and how it was the first time. */
final class Breaches {
    private final Map<Promise, Integer> counts = new EnumMap<>(Promise.class);
    private final Map<Promise, String> first = new EnumMap<>(Promise.class);

    void add(Promise promise, String how) {
        counts.merge(promise, 1, Integer::sum);
        first.putIfAbsent(promise, how);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** A line for each promise. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((promise, count) ->
                lines.add("%s: %s (%d times)".formatted(promise.breach(), first.get(promise), count)));
        return lines;
    }
}
