package org.ivslive.web.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.999S, 0s",
        "PT59S, 59s",
        "PT1M, 1m 00s",
        "PT2M3S, 2m 03s",
        "PT59M59S, 59m 59s",
        "PT1H2M3S, 1h 02m 03s",
        "PT100H, 100h 00m 00s",
    })
    void format(Duration time, String text) {
        assertThat(WatchTime.format(time)).isEqualTo(text);
    }
}
