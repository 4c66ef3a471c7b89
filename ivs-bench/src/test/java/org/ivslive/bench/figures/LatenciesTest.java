package org.ivslive.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void nothing_isZero() {
        assertThat(latencies.count()).isZero();
        assertThat(latencies.percentile(99)).isZero();
        assertThat(latencies.longest()).isZero();
    }

    @Test
    void percentiles_areInMilliseconds() {
        for (int i = 1; i <= 100; i++) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(i));
        }

        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.percentile(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.percentile(99)).isCloseTo(99, within(0.1));
        assertThat(latencies.longest()).isCloseTo(100, within(0.1));
    }

    @Test
    void aClockThatGoesBack_andWhoeverWaitsForEver_areCountedToo() {
        latencies.add(-5);
        latencies.add(TimeUnit.HOURS.toNanos(1));

        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.percentile(1)).isZero();
        assertThat(latencies.longest()).isCloseTo(60_000, within(60.0));
    }

    @Test
    void millis_haveTheDigitsThatMeanSomething() {
        assertThat(Latencies.millis(0.04)).isEqualTo("0.0");
        assertThat(Latencies.millis(12.345)).isEqualTo("12.3");
        assertThat(Latencies.millis(1234.5)).isIn("1234", "1235");
    }
}
