package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What keeps one from being a burden to the others. */
class LimitsTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Nested
    class OfKeyFrames {
        private final KeyFrameRequests requests = new KeyFrameRequests();

        @Test
        void wish_isHeardAtOnce() {
            assertThat(requests.take(0)).isFalse();
            requests.want();
            assertThat(requests.take(0)).isTrue();
        }

        @Test
        void wishes_becomeOne() {
            requests.want();
            requests.want();
            assertThat(requests.take(0)).isTrue();
            assertThat(requests.take(399 * MILLI)).isFalse();
        }

        @Test
        void unfulfilled_isRepeated() {
            requests.want();
            requests.take(0);
            assertThat(requests.take(400 * MILLI)).isTrue();
            assertThat(requests.asked()).isEqualTo(2);
        }

        @Test
        void fulfilled_isNot() {
            requests.want();
            requests.take(0);
            requests.seen();
            assertThat(requests.take(SECOND)).isFalse();
        }

        @Test
        void nextPublisher_isAskedAtOnce() {
            requests.want();
            requests.take(0);
            requests.restart();
            assertThat(requests.take(1)).isTrue();
        }
    }

    @Nested
    class OfOneLeg {
        private final Allowance allowance = new Allowance(2, SECOND);

        @Test
        void more_isRefusedUntilEarnedAgain() {
            assertThat(allowance.take(0)).isTrue();
            assertThat(allowance.take(0)).isTrue();
            assertThat(allowance.take(SECOND - 1)).isFalse();
            assertThat(allowance.take(SECOND)).isTrue();
            assertThat(allowance.take(SECOND)).isFalse();
            assertThat(allowance.refused()).isEqualTo(2);
        }

        @Test
        void earned_isNotSavedForever() {
            allowance.take(0);
            assertThat(allowance.take(100 * SECOND)).isTrue();
            assertThat(allowance.take(100 * SECOND)).isTrue();
            assertThat(allowance.take(100 * SECOND)).isFalse();
        }

        @Test
        void excess_isTold() {
            assertThat(allowance.isExceeded(0, SECOND)).isFalse();
            for (int i = 0; i < 3; i++) {
                allowance.take(0);
            }
            assertThat(allowance.isExceeded(SECOND, SECOND)).isTrue();
            assertThat(allowance.isExceeded(SECOND + 1, SECOND)).isFalse();
        }
    }
}
