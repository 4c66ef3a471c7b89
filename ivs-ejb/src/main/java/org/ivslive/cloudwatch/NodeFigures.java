package org.ivslive.cloudwatch;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.Timing;
import org.ivslive.wiring.Component;

/** What this node counted since it was last asked. */
@Component
class NodeFigures {

    private static final double MILLISECOND = 1e6;
    private static final String API = "/api/";
    private static final String CREATE_STAGE = "CreateStage";

    private final Meters meters;
    private final Map<Figure, Seen> before = new EnumMap<>(Figure.class);

    /** What had been counted when this was last asked. */
    private record Seen(long count, long nanos) {

        static final Seen NOTHING = new Seen(0, 0);
    }

    @Inject
    NodeFigures(Meters meters) {
        this.meters = meters;
    }

    /** For one asker alone. */
    synchronized Interval take() {
        Map<Figure, Statistics> figures = new EnumMap<>(Figure.class);
        take(
                figures,
                Figure.API_LATENCY,
                meters.timings(Metric.HTTP_DURATION).entrySet().stream()
                        .filter(series -> series.getKey().get(0).startsWith(API))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toList()));
        take(
                figures,
                Figure.TOKEN_GENERATION_TIME,
                meters.timings(Metric.TOKEN_DURATION).values());
        take(
                figures,
                Figure.STAGE_CREATION_TIME,
                meters.timings(Metric.AWS_CALL_DURATION).entrySet().stream()
                        .filter(series -> series.getKey().get(0).equals(CREATE_STAGE))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toList()));
        figures.put(Figure.ERROR_COUNT, Statistics.of(errors()));
        return new Interval(figures);
    }

    private void take(Map<Figure, Statistics> figures, Figure figure, Collection<Timing> timings) {
        long count = 0;
        long nanos = 0;
        long least = Long.MAX_VALUE;
        long most = 0;
        for (Timing timing : timings) {
            count += timing.count();
            nanos += timing.sumNanos();
            least = Math.min(least, timing.takeShortestNanos());
            most = Math.max(most, timing.takeLongestNanos());
        }
        Seen seen = seen(figure, count);
        // A time that is being written down right now may be in one of these and not yet in the other.
        if (count > seen.count() && least <= most) {
            before.put(figure, new Seen(count, nanos));
            figures.put(
                    figure,
                    new Statistics(
                            count - seen.count(),
                            (nanos - seen.nanos()) / MILLISECOND,
                            least / MILLISECOND,
                            most / MILLISECOND));
        }
    }

    /** Where less was counted than before, counting has begun anew. */
    private Seen seen(Figure figure, long count) {
        Seen seen = before.getOrDefault(figure, Seen.NOTHING);
        return count < seen.count() ? Seen.NOTHING : seen;
    }

    private long errors() {
        long count = meters.counters(Metric.ERRORS).entrySet().stream()
                .filter(series -> series.getKey().get(1).startsWith("5"))
                .mapToLong(series -> series.getValue().value())
                .sum();
        Seen seen = seen(Figure.ERROR_COUNT, count);
        before.put(Figure.ERROR_COUNT, new Seen(count, 0));
        return count - seen.count();
    }
}
