package org.ivslive.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ivslive.ivs.StageId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long stays last, ended or not. */
class WatchedTest {

    private static final Instant JOINED = Instant.parse("2026-03-04T05:06:07Z");
    private static final Instant NOW = JOINED.plusSeconds(3_600);

    @Test
    void ended_untilItsEnd() {
        assertThat(stay(JOINED.plusSeconds(60), JOINED.plusSeconds(30)).watched(true, NOW))
                .hasSeconds(60);
    }

    @Test
    void underWay_untilNow() {
        assertThat(stay(null, JOINED.plusSeconds(30)).watched(true, NOW)).hasHours(1);
    }

    @Test
    void endLost_untilTheLastHeartbeat() {
        assertThat(stay(null, JOINED.plusSeconds(30)).watched(false, NOW)).hasSeconds(30);
    }

    @Test
    void endLost_andNoHeartbeatKnown() {
        assertThat(stay(null, null).watched(false, NOW)).isZero();
    }

    @Test
    void clocksApart_areNoNegativeTime() {
        assertThat(stay(null, null).watched(true, JOINED.minusMillis(1))).isZero();
        LiveStay live = new LiveStay(UUID.randomUUID(), new StageId("AbCdEf123456"), JOINED);
        assertThat(live.watched(JOINED.minusMillis(1))).isZero();
        assertThat(live.watched(NOW)).isEqualTo(Duration.ofHours(1));
    }

    private static ViewerSessionRow stay(@Nullable Instant leftAt, @Nullable Instant lastHeartbeatAt) {
        return new ViewerSessionRow(
                UUID.randomUUID(),
                "main",
                "viewer",
                "arn",
                "participant",
                JOINED,
                leftAt,
                leftAt == null ? null : "LEFT",
                lastHeartbeatAt,
                null,
                null);
    }
}
