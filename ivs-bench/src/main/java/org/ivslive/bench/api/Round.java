package org.ivslive.bench.api;

import static org.ivslive.bench.figures.Latencies.millis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of one round, and what several of them come to. */
record Round(double floor, double join, double heartbeat, double stats, double joinP99, double heartbeatP99) {
    /** Of each figure the one in the middle: a round that something else disturbed does not count. */
    static Round median(List<Round> rounds) {
        return new Round(
                median(rounds, Round::floor),
                median(rounds, Round::join),
                median(rounds, Round::heartbeat),
                median(rounds, Round::stats),
                median(rounds, Round::joinP99),
                median(rounds, Round::heartbeatP99));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no round: " + Arrays.toString(sorted));
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Whether the calls as fast as answered were about as fast as in another round. */
    boolean isAbout(Round other) {
        return near(floor, other.floor)
                && near(join, other.join)
                && near(heartbeat, other.heartbeat)
                && near(stats, other.stats);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 0.1 * Math.max(one, other);
    }

    /** The line that programs read. */
    String line() {
        return "api floor_rps=%s join_rps=%s heartbeat_rps=%s stats_rps=%s join_p99_ms=%s heartbeat_p99_ms=%s"
                .formatted(
                        whole(floor),
                        whole(join),
                        whole(heartbeat),
                        whole(stats),
                        millis(joinP99),
                        millis(heartbeatP99));
    }

    private static String whole(double rate) {
        return String.format(Locale.ROOT, "%.0f", rate);
    }
}
