package org.ivslive.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthReportTest {

    @ParameterizedTest(name = "redis {0}, database {1}, master stage {2}")
    @CsvSource({
        // redis, database, stage, healthy, can serve, ready
        "true,  true,  true,  true,  true,  true",
        "true,  true,  false, false, true,  false",
        "true,  false, true,  false, true,  true",
        "true,  false, false, false, true,  false",
        "false, true,  true,  false, true,  false",
        "false, true,  false, false, true,  false",
        "false, false, true,  false, false, false",
        "false, false, false, false, false, false",
    })
    void report_comesTo(
            boolean redis, boolean database, boolean stage, boolean healthy, boolean serves, boolean ready) {
        HealthReport report = new HealthReport(redis, database, stage);
        assertThat(report.isHealthy()).as("healthy").isEqualTo(healthy);
        assertThat(report.canServe()).as("can serve").isEqualTo(serves);
        assertThat(report.isReady()).as("ready").isEqualTo(ready);
    }
}
