package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MissingPacketsTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long ROUND_TRIP = 80 * MILLI;

    private final MissingPackets missing = new MissingPackets();
    private final int[] sequences = new int[MissingPackets.MOST];

    private int[] due(long millis) {
        return Arrays.copyOf(sequences, missing.due(millis * MILLI, ROUND_TRIP, sequences));
    }

    @Test
    void whatIsMerelyLate_isNotAskedFor() {
        missing.add(70_000, 70_002, 0);

        assertThat(due(4)).isEmpty();
        missing.remove(70_000);
        assertThat(due(5)).containsExactly(70_001 & 0xFFFF);
    }

    @Test
    void asked_isAskedAgainAfterTheRoundTrip() {
        missing.add(65_536, 65_537, 0);
        assertThat(due(5)).containsExactly(0);

        assertThat(due(90)).isEmpty();
        assertThat(due(95)).containsExactly(0);
    }

    @Test
    void shortRoundTrip_isNoReasonForHaste() {
        missing.add(1, 2, 0);
        assertThat(missing.due(5 * MILLI, 0, sequences)).isEqualTo(1);

        assertThat(missing.due(24 * MILLI, 0, sequences)).isZero();
        assertThat(missing.due(25 * MILLI, 0, sequences)).isEqualTo(1);
    }

    @Test
    void whatNeverComes_isGivenUp() {
        missing.add(1, 2, 0);
        int asked = 0;
        for (long millis = 0; millis < 10_000; millis += 10) {
            asked += due(millis).length;
        }

        assertThat(asked).isEqualTo(MissingPackets.TIMES);
        assertThat(missing.count()).isZero();
        assertThat(missing.givenUp()).isEqualTo(1);
    }

    @Test
    void tooMany_areForgottenFromTheOldest() {
        missing.add(1, 1 + MissingPackets.MOST, 0);
        missing.add(1_000, 1_002, 0);

        int[] due = due(5);
        assertThat(due).hasSize(MissingPackets.MOST).startsWith(3).endsWith(1_000, 1_001);
        assertThat(missing.givenUp()).isEqualTo(2);
    }

    @Test
    void hugeGap_isNotKeptWhole() {
        missing.add(1, 1_000_000, 0);

        assertThat(missing.count()).isEqualTo(MissingPackets.MOST);
    }

    @Test
    void cleared_asksForNothing() {
        missing.add(1, 5, 0);
        missing.clear();

        assertThat(due(100)).isEmpty();
    }
}
