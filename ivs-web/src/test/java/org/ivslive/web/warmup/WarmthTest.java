package org.ivslive.web.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmthTest {

    private final Warmth warmth = new Warmth();

    @Test
    void rounds_thatGetFasterGoOn() {
        rounds(100, 300, 700, 900, 1000);
        assertThat(warmth.isEnough()).isFalse();
    }

    @Test
    void rounds_withoutGainEndIt() {
        rounds(100, 700, 720, 690);
        assertThat(warmth.isEnough()).isTrue();
    }

    @Test
    void oneSlowRound_endsNothing() {
        rounds(100, 700, 300, 900, 800);
        assertThat(warmth.isEnough()).isFalse();
    }

    @Test
    void serverThatAnswersNothing_isNotWaitedFor() {
        rounds(0, 0);
        assertThat(warmth.isEnough()).isTrue();
    }

    private void rounds(int... done) {
        for (int each : done) {
            assertThat(warmth.isEnough()).isFalse();
            warmth.round(each);
        }
    }
}
