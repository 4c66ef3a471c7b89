package org.ivslive.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counters and timings of this node. Whoever counts often asks for its counter once and keeps it: finding one costs
 * a look into a map, counting costs next to nothing.
 */
@Component
public class Meters {

    /** Of one metric. A label with more values is a mistake, and must not cost a scraper its memory. */
    static final int MOST_SERIES = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);
    private static final String OTHER = "other";

    private final Map<Metric, Map<List<String>, Counter>> counters = new ConcurrentHashMap<>();
    private final Map<Metric, Map<List<String>, Timing>> timings = new ConcurrentHashMap<>();

    /** @param labels the values of the metric's labels, in their order */
    public Counter counter(Metric metric, String... labels) {
        return series(counters, metric, MetricKind.COUNTER, List.of(labels), Counter::new);
    }

    /** @param labels the values of the metric's labels, in their order */
    public Timing timing(Metric metric, String... labels) {
        return series(timings, metric, MetricKind.HISTOGRAM, List.of(labels), Timing::new);
    }

    /** Those that were asked for so far, by their labels' values. */
    public Map<List<String>, Counter> counters(Metric metric) {
        return counters.getOrDefault(metric, Map.of());
    }

    /** Those that were asked for so far, by their labels' values. */
    public Map<List<String>, Timing> timings(Metric metric) {
        return timings.getOrDefault(metric, Map.of());
    }

    /** Begins anew at nothing: for the end of a rehearsal, whose calls were nobody's. */
    public void forget(Set<Metric> metrics) {
        for (Metric metric : metrics) {
            counters(metric).values().forEach(Counter::forget);
            timings(metric).values().forEach(Timing::forget);
        }
    }

    private static <T> T series(
            Map<Metric, Map<List<String>, T>> all,
            Metric metric,
            MetricKind kind,
            List<String> labels,
            Supplier<T> maker) {
        if (metric.kind() != kind || metric.labels().size() != labels.size()) {
            throw new IllegalArgumentException(metric + " is a " + metric.kind() + " by " + metric.labels());
        }
        Map<List<String>, T> ofMetric = all.computeIfAbsent(metric, unseen -> new ConcurrentHashMap<>());
        T known = ofMetric.get(labels);
        if (known != null) {
            return known;
        }
        if (ofMetric.size() >= MOST_SERIES) {
            List<String> others = labels.stream().map(label -> OTHER).toList();
            return ofMetric.computeIfAbsent(others, unseen -> {
                LOG.error("{} has {} series: from {} on all are counted as one", metric, MOST_SERIES, labels);
                return maker.get();
            });
        }
        return ofMetric.computeIfAbsent(labels, unseen -> maker.get());
    }
}
