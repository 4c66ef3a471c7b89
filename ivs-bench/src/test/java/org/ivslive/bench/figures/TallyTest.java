package org.ivslive.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.ivslive.bench.http.Answer;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Answer GOOD = new Answer(200, new byte[0], null, null);
    private static final Answer BAD = new Answer(503, new byte[0], null, null);

    private final Tally tally = new Tally();

    @Test
    void nothing_isNought() {
        assertThat(tally.count()).isZero();
        assertThat(tally.rate()).isZero();
        assertThat(tally.latencies().percentile(99)).isZero();
        assertThat(tally.latencies().longest()).isZero();
    }

    @Test
    void calls_areTimedAndCounted() {
        for (int i = 0; i < 100; i++) {
            long asked = TimeUnit.MILLISECONDS.toNanos(10L * i);
            tally.add(i % 10 == 0 ? BAD : GOOD, asked, asked + TimeUnit.MILLISECONDS.toNanos(i + 1));
        }

        assertThat(tally.count()).isEqualTo(100);
        assertThat(tally.failed()).isEqualTo(10);
        assertThat(tally.errors()).containsOnlyKeys("HTTP_503");
        assertThat(tally.latencies().percentile(50)).isCloseTo(50, within(0.5));
        assertThat(tally.latencies().percentile(99)).isCloseTo(99, within(0.5));
        assertThat(tally.latencies().longest()).isCloseTo(100, within(0.5));
        assertThat(tally.rate()).as("100 calls in 990 + 100 ms").isCloseTo(91.7, within(0.1));
    }

    @Test
    void millis_haveAsManyDigitsAsMeanSomething() {
        assertThat(Latencies.millis(1.234)).isEqualTo("1.2");
        assertThat(Latencies.millis(123.4)).isEqualTo("123");
    }
}
