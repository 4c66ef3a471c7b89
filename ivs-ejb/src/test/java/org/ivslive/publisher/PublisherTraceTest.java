package org.ivslive.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTraceTest {

    /** What is left behind, and what that means at a moment; all in seconds, 0 for nothing. */
    @ParameterizedTest(name = "{0} at {6}: {7} since {8}")
    @CsvSource({
        "nothing,              0,    0,   0,   0,   0, 100, OFFLINE, 0",
        "a token,            100, 1000,   0,   0,   0, 100, STARTING, 100",
        "a token,            100, 1000,   0,   0,   0, 999, STARTING, 100",
        "a token long ago,   100, 1000,   0,   0,   0, 1000, OFFLINE, 1000",
        "media,                0,    0, 200, 260,   0, 259, LIVE, 200",
        "media that is gone,   0,    0, 200, 260,   0, 260, OFFLINE, 260",
        "a token while live, 250, 1150, 200, 260,   0, 255, LIVE, 200",
        "gone after a token, 250, 1150, 200, 260,   0, 300, STARTING, 260",
        "an end,               0,    0,   0,   0, 300, 301, OFFLINE, 300",
        "a start after it,   400, 1300,   0,   0,   0, 401, STARTING, 400"
    })
    void state_isAQuestionOfTheTime(
            String what,
            long startingFrom,
            long startingUntil,
            long liveFrom,
            long liveUntil,
            long endedAt,
            long now,
            PublisherState state,
            long since) {
        List<String> left = Arrays.asList(
                millis(startingFrom), millis(startingUntil), millis(liveFrom), millis(liveUntil), millis(endedAt));

        PublisherStatus status = PublisherTrace.of(left).at(Instant.ofEpochSecond(now));

        assertThat(status)
                .as(what)
                .isEqualTo(new PublisherStatus(
                        state, since == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(since))));
    }

    @Test
    void viewers_areAdmittedBeforeTheFirstPicture() {
        assertThat(new PublisherStatus(PublisherState.STARTING, Optional.empty()).admitsViewers())
                .isTrue();
        assertThat(new PublisherStatus(PublisherState.LIVE, Optional.empty()).admitsViewers())
                .isTrue();
        assertThat(new PublisherStatus(PublisherState.OFFLINE, Optional.empty()).admitsViewers())
                .isFalse();
    }

    private static String millis(long seconds) {
        return seconds == 0 ? null : Long.toString(seconds * 1000);
    }
}
