package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class FlowMeterTest {

    private final FlowMeter meter = new FlowMeter();

    @Test
    void nothingSeen_nothingFlows() {
        assertThat(meter.flow()).isEqualTo(Flow.NONE);
    }

    @Test
    void firstLook_takesNobodyForNew() {
        see(0, 500);

        assertThat(meter.flow()).isEqualTo(Flow.NONE);
    }

    @Test
    void steadyJoins_areMeasured() {
        every(250, 20_000, at -> at / 500);

        assertThat(meter.flow().joinsPerSecond()).isCloseTo(2, within(0.2));
        assertThat(meter.flow().leavesPerSecond()).isZero();
    }

    @Test
    void comingAndGoing_areTold() {
        every(1_000, 15_000, at -> at / 1_000 % 2 == 0 ? 10 : 13);

        assertThat(meter.flow().joinsPerSecond()).isBetween(1.0, 2.0);
        assertThat(meter.flow().leavesPerSecond()).isBetween(1.0, 2.0);
        assertThat(meter.flow().growth()).isLessThanOrEqualTo(1);
    }

    @Test
    void crowd_isNoticedAtOnce() {
        every(250, 60_000, at -> 100);

        see(60_250, 125);
        see(60_500, 150);

        assertThat(meter.flow().growth()).isGreaterThan(15);
    }

    @Test
    void crowd_isRememberedForAWhile_andNotForLonger() {
        every(1_000, 3_000, at -> at / 10);
        every(1_000, 14_000, at -> 300, 4_000);
        assertThat(meter.flow().growth()).isGreaterThan(15);

        every(1_000, 20_000, at -> 300, 15_000);
        assertThat(meter.flow().growth()).isZero();
    }

    @Test
    void looksABlinkApart_areNoRate() {
        see(0, 0);
        see(1, 5);

        assertThat(meter.flow().joinsPerSecond()).isEqualTo(5);
    }

    @Test
    void looksFarApart_areStillCompared() {
        see(0, 100);
        see(60_000, 160);

        assertThat(meter.flow().joinsPerSecond()).isEqualTo(1);
    }

    @Test
    void lookFromThePast_isLeftOut() {
        see(10_000, 100);
        see(9_000, 0);
        see(11_000, 100);

        assertThat(meter.flow()).isEqualTo(Flow.NONE);
    }

    @Test
    void memory_hasABound_andNothingIsLost() {
        every(1, 60_000, at -> at / 100);

        assertThat(meter.remembered()).isLessThan(100);
        assertThat(meter.flow().joinsPerSecond()).isCloseTo(10, within(0.5));
    }

    private void every(int step, int until, IntUnaryOperator total) {
        every(step, until, total, 0);
    }

    private void every(int step, int until, IntUnaryOperator total, int from) {
        for (int at = from; at <= until; at += step) {
            see(at, total.applyAsInt(at));
        }
    }

    private void see(int millis, int total) {
        meter.seen(Scene.NOON.plus(Duration.ofMillis(millis)), total);
    }
}
