package org.ivslive.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final Meters meters = new Meters();

    @Test
    void counter_isOneForItsLabels() {
        meters.counter(Metric.JOINS, "seated").increment();
        meters.counter(Metric.JOINS, "seated").add(2);
        meters.counter(Metric.JOINS, "again").increment();

        assertThat(meters.counter(Metric.JOINS, "seated").value()).isEqualTo(3);
        assertThat(meters.counters(Metric.JOINS)).containsOnlyKeys(List.of("seated"), List.of("again"));
        assertThat(meters.counters(Metric.SWEEPS)).isEmpty();
    }

    @Test
    void labels_mustBeThoseOfTheMetric() {
        assertThatThrownBy(() -> meters.counter(Metric.JOINS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> meters.counter(Metric.JOINS, "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> meters.counter(Metric.VIEWERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VIEWERS is a GAUGE by []");
        assertThatThrownBy(() -> meters.timing(Metric.JOINS, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void series_haveABound() {
        for (int i = 0; i < Meters.MOST_SERIES + 50; i++) {
            meters.counter(Metric.HTTP_REQUESTS, "/" + i, "GET", "2xx").increment();
        }

        assertThat(meters.counters(Metric.HTTP_REQUESTS)).hasSize(Meters.MOST_SERIES + 1);
        assertThat(meters.counter(Metric.HTTP_REQUESTS, "other", "other", "other")
                        .value())
                .isEqualTo(50);
        meters.counter(Metric.HTTP_REQUESTS, "/1", "GET", "2xx").increment();
        assertThat(meters.counter(Metric.HTTP_REQUESTS, "/1", "GET", "2xx").value())
                .isEqualTo(2);
    }

    @Test
    void timing_sortsIntoBuckets() {
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        timing.record(100_000);
        timing.record(100_001);
        timing.record(TimeUnit.SECONDS.toNanos(10));
        timing.record(TimeUnit.SECONDS.toNanos(11));
        timing.record(-5);

        long[] counts = timing.counts();
        assertThat(counts[0]).as("up to 0.1 ms").isEqualTo(2);
        assertThat(counts[1]).as("up to 0.25 ms").isEqualTo(1);
        assertThat(counts[counts.length - 2]).as("up to 10 s").isEqualTo(1);
        assertThat(counts[counts.length - 1]).as("more").isEqualTo(1);
        assertThat(timing.count()).isEqualTo(5);
        assertThat(timing.sumNanos()).isEqualTo(200_001 + TimeUnit.SECONDS.toNanos(21));
    }

    @Test
    void extremes_areThoseSinceTheyWereTaken() {
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        assertThat(timing.takeShortestNanos()).isEqualTo(Long.MAX_VALUE);
        timing.record(7);
        timing.record(3);
        assertThat(timing.takeShortestNanos()).isEqualTo(3);
        assertThat(timing.takeLongestNanos()).isEqualTo(7);
        timing.record(5);
        assertThat(timing.takeShortestNanos()).isEqualTo(5);
        assertThat(timing.takeLongestNanos()).isEqualTo(5);
    }

    @Test
    void bounds_rise() {
        long[] bounds = Timing.bounds();
        assertThat(bounds).isEqualTo(Arrays.stream(bounds).sorted().distinct().toArray());
    }

    @Test
    void forgotten_countsFromNothingInTheSameHands() {
        Counter counter = meters.counter(Metric.SWEPT_SEATS);
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        counter.add(5);
        timing.record(7);

        meters.counter(Metric.TOKEN_FAILURES).increment();

        meters.forget(Set.of(Metric.SWEPT_SEATS, Metric.TOKEN_DURATION, Metric.JOINS));
        counter.increment();
        timing.record(9);

        assertThat(meters.counter(Metric.SWEPT_SEATS).value()).isEqualTo(1);
        assertThat(meters.counter(Metric.TOKEN_FAILURES).value())
                .as("not named")
                .isEqualTo(1);
        assertThat(timing.count()).isEqualTo(1);
        assertThat(timing.sumNanos()).isEqualTo(9);
        assertThat(timing.takeShortestNanos()).isEqualTo(9);
    }

    @Test
    void counting_fromManyThreadsLosesNothing() {
        Counter counter = meters.counter(Metric.SWEPT_SEATS);
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        IntStream.range(0, 8).parallel().forEach(thread -> {
            for (int i = 0; i < 10_000; i++) {
                counter.increment();
                timing.record(i);
            }
        });

        assertThat(counter.value()).isEqualTo(80_000);
        assertThat(timing.count()).isEqualTo(80_000);
        assertThat(timing.sumNanos()).isEqualTo(8 * 49_995_000L);
    }

    @Test
    void counting_makesNoObjects() {
        Counter counter = meters.counter(Metric.SWEPT_SEATS);
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        count(counter, timing);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        count(counter, timing);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes for 10,000 of each")
                .isLessThan(10_000);
    }

    private static void count(Counter counter, Timing timing) {
        for (int i = 0; i < 10_000; i++) {
            counter.increment();
            timing.record(i * 1_000L);
        }
    }
}
