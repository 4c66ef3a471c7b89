package org.ivslive.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    private final Meters meters = new Meters();
    private final Readings readings = new Readings();

    @Test
    void text_isAsTheFormatSays() {
        meters.counter(Metric.JOINS, "seated").add(3);
        meters.counter(Metric.JOINS, "again").add(1);
        readings.put(Metric.VIEWERS, 2_000_000);
        readings.put(Metric.READY, true);

        assertThat(text()).isEqualTo("""
                # HELP ivs_joins_total Viewers who asked this node to be let in, by what came of it.
                # TYPE ivs_joins_total counter
                ivs_joins_total{outcome="again"} 1
                ivs_joins_total{outcome="seated"} 3
                # HELP ivs_broadcast_viewers Viewers who have a seat (whole broadcast, told by every node).
                # TYPE ivs_broadcast_viewers gauge
                ivs_broadcast_viewers 2000000
                # HELP ivs_ready 1 where this node wants requests, 0 otherwise.
                # TYPE ivs_ready gauge
                ivs_ready 1
                """);
    }

    @Test
    void histogram_isCumulative() {
        Timing timing = meters.timing(Metric.TOKEN_DURATION, "ivs");
        timing.record(TimeUnit.MICROSECONDS.toNanos(50));
        timing.record(TimeUnit.MILLISECONDS.toNanos(40));
        timing.record(TimeUnit.MILLISECONDS.toNanos(41));
        timing.record(TimeUnit.SECONDS.toNanos(60));
        String name = "ivs_token_duration_seconds";

        assertThat(text())
                .contains(name + "_bucket{maker=\"ivs\",le=\"0.0001\"} 1\n")
                .contains(name + "_bucket{maker=\"ivs\",le=\"0.025\"} 1\n")
                .contains(name + "_bucket{maker=\"ivs\",le=\"0.05\"} 3\n")
                .contains(name + "_bucket{maker=\"ivs\",le=\"10\"} 3\n")
                .contains(name + "_bucket{maker=\"ivs\",le=\"+Inf\"} 4\n")
                .contains(name + "_sum{maker=\"ivs\"} 60.08105\n")
                .contains(name + "_count{maker=\"ivs\"} 4\n");
    }

    @Test
    void labels_areEscaped() {
        readings.put(Metric.BUILD_INFO, 1, "a\\b\"c\nd{e}, f=\"g\"", "17");

        assertThat(text()).contains("version=\"a\\\\b\\\"c\\nd{e}, f=\\\"g\\\"\",java=\"17\"} 1\n");
    }

    @Test
    void numbers_arePlain() {
        readings.put(Metric.UPTIME, 0.00001);
        readings.put(Metric.MEMORY_USED, 1e12, "heap");
        readings.put(Metric.MEMORY_MAX, Double.POSITIVE_INFINITY, "heap");
        readings.put(Metric.CPU, Double.NaN);

        assertThat(text())
                .contains("ivs_uptime_seconds 0.00001\n")
                .contains("{area=\"heap\"} 1000000000000\n")
                .contains("jvm_memory_max_bytes{area=\"heap\"} Inf\n")
                .contains("process_cpu_seconds_total NaN\n");
    }

    @Test
    void process_tellsOfItself() {
        new ProcessSource().report(readings);

        assertThat(value(Metric.MEMORY_USED)).isGreaterThan(1_000_000);
        assertThat(value(Metric.THREADS)).isGreaterThan(1);
        assertThat(value(Metric.CPU)).isPositive();
        assertThat(value(Metric.START_TIME)).isBetween(1.7e9, System.currentTimeMillis() / 1e3);
        assertThat(readings.of(Metric.GC_COLLECTIONS)).isNotEmpty();
    }

    @Test
    void readings_mustFitTheirMetric() {
        assertThatThrownBy(() -> readings.put(Metric.VIEWERS, 1, "stage")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> readings.put(Metric.TOKEN_DURATION, 1, "ivs"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double value(Metric metric) {
        return readings.of(metric).get(0).value();
    }

    private String text() {
        return PrometheusText.of(meters, readings);
    }
}
