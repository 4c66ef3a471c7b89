package org.ivslive.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the sources tell at one moment. */
public final class Readings {

    private final Map<Metric, List<Reading>> readings = new EnumMap<>(Metric.class);

    record Reading(List<String> labels, double value) {}

    /** @param labels the values of the metric's labels, in their order */
    public void put(Metric metric, double value, String... labels) {
        if (metric.kind() == MetricKind.HISTOGRAM || metric.labels().size() != labels.length) {
            throw new IllegalArgumentException(metric + " is a " + metric.kind() + " by " + metric.labels());
        }
        readings.computeIfAbsent(metric, unseen -> new ArrayList<>()).add(new Reading(List.of(labels), value));
    }

    public void put(Metric metric, boolean value, String... labels) {
        put(metric, value ? 1 : 0, labels);
    }

    List<Reading> of(Metric metric) {
        return readings.getOrDefault(metric, List.of());
    }
}
