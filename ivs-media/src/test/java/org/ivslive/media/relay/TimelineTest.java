package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Timeline timeline = new Timeline(90_000);

    private long pass(long place, int timestamp, long now) {
        long index = timeline.index(place);
        timeline.passed(index, timeline.timestamp(timestamp), now);
        return index;
    }

    @Test
    void firstPublisher_keepsItsTimestamps() {
        timeline.open(70_000, 12_345, 0);

        assertThat(pass(70_000, 12_345, 0)).isEqualTo(1);
        assertThat(pass(70_001, 12_345, 0)).isEqualTo(2);
        assertThat(timeline.timestamp(12_345)).isEqualTo(12_345);
    }

    @Test
    void nextPublisher_goesOnWithTheNextPlaceAndTheTimeThatHasPassed() {
        timeline.open(70_000, 1_000, 0);
        pass(70_000, 1_000, 0);
        pass(70_001, 4_000, SECOND / 30);
        timeline.interrupt();
        assertThat(timeline.isOpen()).isFalse();

        timeline.open(99_000, -50_000, SECOND / 30 + 10 * SECOND);

        assertThat(pass(99_000, -50_000, 11 * SECOND)).isEqualTo(3);
        assertThat(timeline.timestamp(-50_000)).isEqualTo(4_000 + 900_000);
        assertThat(timeline.timestamp(-47_000)).isEqualTo(4_000 + 903_000);
    }

    @Test
    void fromBeforeTheBeginning_hasNoIndex() {
        timeline.open(70_000, 0, 0);

        assertThat(timeline.index(69_999)).isNegative();
        pass(70_000, 0, 0);
        timeline.interrupt();
        timeline.open(500, 0, SECOND);
        assertThat(timeline.index(499)).isNegative();
    }

    @Test
    void late_doesNotTurnTimeBack() {
        timeline.open(1, 0, 0);
        pass(3, 6_000, SECOND);
        pass(2, 3_000, 2 * SECOND);

        timeline.open(9, 0, 3 * SECOND);
        assertThat(timeline.timestamp(0)).isEqualTo(6_000 + 180_000);
        assertThat(timeline.index(9)).isEqualTo(4);
    }

    /** At the same instant, still another frame. */
    @Test
    void atOnce_isStillLater() {
        timeline.open(1, 500, 7);
        pass(1, 500, 7);
        timeline.open(90, 500, 7);

        assertThat(timeline.timestamp(500)).isEqualTo(501);
    }

    @Test
    void timestamps_rollOver() {
        timeline.open(1, Integer.MAX_VALUE, 0);
        pass(1, Integer.MAX_VALUE, 0);
        timeline.open(9, 0, SECOND);

        assertThat(timeline.timestamp(0)).isEqualTo(Integer.MIN_VALUE + 89_999);
    }
}
