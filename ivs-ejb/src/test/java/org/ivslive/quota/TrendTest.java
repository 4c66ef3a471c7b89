package org.ivslive.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Trend trend = new Trend(Duration.ofSeconds(60));

    @Test
    void oneLook_isNoTrend() {
        assertThat(trend.perSecond()).isEmpty();
        see(0, 10);
        assertThat(trend.perSecond()).isEmpty();
    }

    @Test
    void growth_isWhatCameBetweenTheFirstAndTheLastLook() {
        see(0, 10);
        see(5, 40);
        see(10, 30);

        assertThat(trend.perSecond()).contains(2.0);
    }

    @Test
    void decline_isNegative() {
        see(0, 10);
        see(5, 0);

        assertThat(trend.perSecond()).contains(-2.0);
    }

    @Test
    void whatIsOlderThanTheWindow_isForgotten() {
        see(0, 1_000);
        for (int second = 30; second <= 120; second += 10) {
            see(second, 50);
        }

        assertThat(trend.perSecond()).contains(0.0);
    }

    @Test
    void theSameMomentAgain_saysNothingNew() {
        see(0, 10);
        see(0, 99);
        see(-5, 99);

        assertThat(trend.perSecond()).isEmpty();
    }

    @Test
    void looksThatAreFarApart_areNoTrend() {
        see(0, 10);
        see(1_000, 20);

        assertThat(trend.perSecond()).isEmpty();
    }

    private void see(int second, long value) {
        trend.seen(NOON.plusSeconds(second), value);
    }
}
