package org.ivslive.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.ivslive.quota.Exhaustion.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExhaustionTest {

    @ParameterizedTest(name = "{1} of {0}, {2} more a second: {3} {4}")
    @CsvSource({
        // limit, used, growth, state, seconds
        "1000, 900, 10, APPROACHING, 10",
        "1000, 999, 0.5, APPROACHING, 2",
        "1000, 900, 3, APPROACHING, 33.333",
        "1000, 0, 1, APPROACHING, 1000",
        "1000, 900, 0, NOT_AT_THIS_RATE,",
        "1000, 900, -5, NOT_AT_THIS_RATE,",
        "86401, 1, 1, APPROACHING, 86400",
        "86402, 1, 1, NOT_AT_THIS_RATE,",
        "1000, 1000, -5, REACHED, 0",
        "1000, 1200, 1, REACHED, 0",
        "3, 3, , REACHED, 0",
        "3, 2, , UNKNOWN,",
        "3, , 1, UNKNOWN,",
        "3, , , UNKNOWN,",
    })
    void ofCount(int limit, Long used, Double growth, State state, Double seconds) {
        Exhaustion exhaustion = Exhaustion.ofCount(limit, Optional.ofNullable(used), Optional.ofNullable(growth));

        assertThat(exhaustion).isEqualTo(new Exhaustion(state, after(seconds)));
    }

    @ParameterizedTest(name = "{1} of {0} taken, {2} a second: {3} {4}")
    @CsvSource({
        // a second, taken, rate, state, seconds
        "5, 0, 0, NOT_AT_THIS_RATE,",
        "5, 4, 4.9, NOT_AT_THIS_RATE,",
        "5, 4, 5, NOT_AT_THIS_RATE,",
        "5, 3, 6, APPROACHING, 2",
        "50, 30, 60, APPROACHING, 2",
        "50, 0, 75, APPROACHING, 2",
        "5, 5, 0, REACHED, 0",
        "5, 7, 9, REACHED, 0",
    })
    void ofRate(int perSecond, double used, double rate, State state, Double seconds) {
        assertThat(Exhaustion.ofRate(perSecond, used, rate)).isEqualTo(new Exhaustion(state, after(seconds)));
    }

    @Test
    void aRateThatCannotBe_isNoForecast() {
        assertThat(Exhaustion.ofCount(10, Optional.of(1L), Optional.of(Double.NaN)))
                .isEqualTo(new Exhaustion(State.NOT_AT_THIS_RATE, Optional.empty()));
    }

    private static Optional<Duration> after(Double seconds) {
        return Optional.ofNullable(seconds).map(each -> Duration.ofMillis(Math.round(each * 1000)));
    }
}
