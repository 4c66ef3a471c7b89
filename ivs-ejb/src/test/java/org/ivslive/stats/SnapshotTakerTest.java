package org.ivslive.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTakerTest {

    @ParameterizedTest
    @CsvSource({
        "05:06:10.000, 05:06:10",
        "05:06:10.200, 05:06:10",
        "05:06:09.999, 05:06:10",
        "05:06:14.999, 05:06:10",
        "05:06:15.000, 05:06:20",
        "05:59:58.000, 06:00:00",
    })
    void moment_isTheNearestOne(String now, String moment) {
        assertThat(SnapshotTaker.moment(Instant.parse("2026-03-04T" + now + "Z")))
                .isEqualTo(Instant.parse("2026-03-04T" + moment + "Z"));
    }
}
