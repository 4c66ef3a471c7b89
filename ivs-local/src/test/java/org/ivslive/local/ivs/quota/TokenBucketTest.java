package org.ivslive.local.ivs.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ivslive.local.ivs.SteppedClock;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final SteppedClock clock = new SteppedClock();
    private final TokenBucket bucket = new TokenBucket(5, clock);

    @Test
    void full_letsOneSecondsWorthThrough() {
        assertThat(taken(10)).isEqualTo(5);
    }

    @Test
    void empty_refillsSteadily() {
        taken(5);
        clock.advance(Duration.ofMillis(199));
        assertThat(bucket.take()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
    }

    @Test
    void longPause_holdsNoMoreThanOneSecondsWorth() {
        clock.advance(Duration.ofHours(1));
        assertThat(taken(100)).isEqualTo(5);
    }

    @Test
    void steadyRate_everyCallPasses() {
        taken(5);
        for (int i = 0; i < 50; i++) {
            clock.advance(Duration.ofMillis(200));
            assertThat(bucket.take()).isTrue();
        }
    }

    @Test
    void clockSetBack_takesNothingAway() {
        taken(4);
        clock.advance(Duration.ofHours(-1));
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
    }

    private long taken(int tries) {
        long taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += bucket.take() ? 1 : 0;
        }
        return taken;
    }
}
