package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.scaling.Crowd.line;
import static org.ivslive.scaling.Crowd.sum;
import static org.ivslive.scaling.Scene.RULES;

import java.time.Duration;
import java.util.Locale;
import org.ivslive.settings.Settings.Placement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows of several hours in virtual time; each prints what it came to. */
class SimulatedDaysTest {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final Duration LEAD = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource(Placement.class)
    void slowGrowth(Placement placement) {
        Crowd crowd = Crowd.of(sum(line(0, 3 * HOUR, 0, 900), line(3 * HOUR + 30 * MINUTE, 5 * HOUR, 0, -900)));

        DayReport day = run("slow growth", placement, crowd, Duration.ofHours(6));

        assertThat(day.refusals()).isZero();
        assertThat(day.longestWait()).isZero();
        assertThat(day.stagesAtTheEnd()).isEqualTo(2);
        assertEachStageIsMadeOnce(day);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void flashCrowd(Placement placement) {
        Crowd crowd = Crowd.of(line(MINUTE, MINUTE + 10, 0, 1000));

        DayReport day = run("flash crowd", placement, crowd, Duration.ofMinutes(30));

        assertThat(day.refusals()).isZero();
        assertThat(day.peakViewers()).isEqualTo(1000);
        assertEachStageIsMadeOnce(day);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void halfTime(Placement placement) {
        Crowd crowd = Crowd.of(sum(
                line(0, 20 * MINUTE, 0, 600),
                line(45 * MINUTE, 47 * MINUTE, 0, -570),
                line(60 * MINUTE, 62 * MINUTE, 0, 570)));

        DayReport day = run("half-time break", placement, crowd, Duration.ofMinutes(105));

        assertThat(day.refusals()).isZero();
        assertThat(day.creates()).as("once for each half").isLessThan(2 * day.peakStages());
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void massLeave(Placement placement) {
        Crowd crowd = Crowd.of(sum(line(0, 20 * MINUTE, 0, 1000), line(40 * MINUTE, 41 * MINUTE, 0, -990)));

        DayReport day = run("990 of 1,000 leave", placement, crowd, Duration.ofMinutes(46));

        assertThat(day.refusals()).isZero();
        assertThat(day.stagesAtTheEnd()).isEqualTo(2);
        assertEachStageIsMadeOnce(day);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void botStorm(Placement placement) {
        int end = 20 * MINUTE;
        Crowd crowd =
                new Crowd(line(0, 5 * MINUTE, 0, 200), second -> second >= end - 5 * MINUTE && second < end ? 200 : 0);

        DayReport day = run("bots, 200/s for 5 min", placement, crowd, Duration.ofHours(1));

        assertThat(day.refusals()).as("real people, while bots hold every seat").isPositive();
        assertThat(day.lastRefusal()).isLessThan(end + 2 * MINUTE);
        assertThat(day.stagesAtTheEnd()).isLessThan(10);
        assertEachStageIsMadeOnce(day);
    }

    /** All but the master: what is taken away is not wanted back. */
    private static void assertEachStageIsMadeOnce(DayReport day) {
        assertThat(day.creates()).isLessThan(day.peakStages());
    }

    private static DayReport run(String name, Placement placement, Crowd crowd, Duration length) {
        DayReport day = new SimulatedDay(RULES, placement, LEAD).run(crowd, length);
        System.out.println(day.line(name + " (" + placement.name().toLowerCase(Locale.ROOT) + ")"));
        assertThat(day.peakStages()).isLessThanOrEqualTo(RULES.mostStages());
        return day;
    }
}
