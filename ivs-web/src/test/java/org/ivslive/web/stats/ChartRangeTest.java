package org.ivslive.web.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartRangeTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.891Z");

    @Test
    void nothingGiven_isTheLastHour() {
        assertThat(ChartRange.of(null, null, null, NOW))
                .isEqualTo(new ChartRange(Instant.parse("2026-03-04T04:06:00Z"), NOW, Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, 10", "PT1H, 10", "PT3H, 30", "PT6H, 60", "P1D, 300", "P7D, 3600", "P30D, 21600", "P366D, 86400"
    })
    void step_isChosenByTheRange(Duration range, long step) {
        ChartRange chosen = ChartRange.of(NOW.minus(range).toString(), null, null, NOW);

        assertThat(chosen.step()).hasSeconds(step);
        assertThat(chosen.from()).isBeforeOrEqualTo(NOW.minus(range));
        assertThat(chosen.from().getEpochSecond() % step).isZero();
    }

    @Test
    void all_given() {
        assertThat(ChartRange.of("2026-03-04T00:00:00Z", "2026-03-04T03:00:00+01:00", 60, NOW))
                .isEqualTo(new ChartRange(
                        Instant.parse("2026-03-04T00:00:00Z"),
                        Instant.parse("2026-03-04T02:00:00Z"),
                        Duration.ofMinutes(1)));
    }

    @Test
    void points_atMost() {
        String from = NOW.minusSeconds(19_999).toString();
        assertThat(ChartRange.of(from, null, 10, NOW).step()).hasSeconds(10);
        assertThat(invalid(NOW.minusSeconds(20_000).toString(), null, 10)).containsExactly("step");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yesterday, -, from",
                "2026-03-04T05:06:07, -, from",
                "2026-03-04T05:06:08Z, -, from",
                "2025-03-02T00:00:00Z, -, from",
                "-999999999-01-01T00:00:00Z, -, from",
                "-, tomorrow, to",
                "-, 2026-03-05T05:06:08Z, to",
                "-, 1970-01-02T00:00:00Z, to",
            })
    void oneMoment_wrong(String from, String to, String field) {
        assertThat(invalid(from, to, null)).containsExactly(field);
    }

    @Test
    void everything_wrong() {
        assertThat(invalid("a", "b", null)).containsExactly("from", "to");
    }

    @SuppressWarnings("unchecked")
    private static List<String> invalid(String from, String to, Integer step) {
        ApiException refused = catchThrowableOfType(ApiException.class, () -> ChartRange.of(from, to, step, NOW));
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        return (List<String>) refused.problem().details().get("invalidFields");
    }
}
