package org.ivslive.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.audit.BacklogAlarm.Verdict.GROWING;
import static org.ivslive.audit.BacklogAlarm.Verdict.QUIET;
import static org.ivslive.audit.BacklogAlarm.Verdict.WELL_AGAIN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogAlarmTest {

    private static final Instant BEGIN = Instant.parse("2026-03-04T05:06:07Z");

    private final BacklogAlarm alarm = new BacklogAlarm();

    @Test
    void few_isQuiet() {
        assertThat(at(0, 10_000, 60)).isEqualTo(QUIET);
        assertThat(at(5, 0, 0)).isEqualTo(QUIET);
    }

    @Test
    void many_isSaidAtOnceAndOnceAMinute() {
        assertThat(at(0, 10_001, 1)).isEqualTo(GROWING);
        assertThat(at(5, 20_000, 6)).isEqualTo(QUIET);
        assertThat(at(59, 90_000, 59)).isEqualTo(QUIET);
        assertThat(at(60, 90_001, 60)).isEqualTo(GROWING);
        assertThat(at(119, 90_001, 60)).isEqualTo(QUIET);
    }

    @Test
    void one_thatIsOld() {
        assertThat(at(0, 1, 61)).isEqualTo(GROWING);
    }

    @Test
    void end_isSaidOnce() {
        at(0, 10_001, 1);
        assertThat(at(5, 12, 0)).isEqualTo(WELL_AGAIN);
        assertThat(at(10, 12, 0)).isEqualTo(QUIET);
    }

    @Test
    void again_isSaidAtOnce() {
        at(0, 10_001, 1);
        at(5, 0, 0);
        assertThat(at(10, 10_001, 1)).isEqualTo(GROWING);
    }

    private BacklogAlarm.Verdict at(long second, long waiting, long age) {
        return alarm.at(BEGIN.plusSeconds(second), new Backlog(waiting, Duration.ofSeconds(age), 0, 0));
    }
}
