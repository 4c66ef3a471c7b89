package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void afterDeath_waitsLongerEachTimeAndThenGivesUp() {
        assertThat(IntStream.range(0, Backoff.DEATHS)
                        .mapToObj(n -> backoff.afterDeath(start.plusSeconds(n))
                                .map(Duration::toMillis)
                                .orElse(-1L)))
                .containsExactly(200L, 800L, 3200L, 12800L, -1L);
    }

    @Test
    void afterDeath_oldDeathsAreForgotten() {
        IntStream.range(0, 20)
                .forEach(n -> assertThat(backoff.afterDeath(start.plusSeconds(61L * n)))
                        .contains(Duration.ofMillis(200)));
    }
}
