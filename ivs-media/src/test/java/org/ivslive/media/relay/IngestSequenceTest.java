package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IngestSequenceTest {
    private final IngestSequence sequence = new IngestSequence();

    @Test
    void indices_goOnWhereNumbersRollOver() {
        long first = sequence.accept(0xFFFE);

        assertThat(sequence.accept(0xFFFF)).isEqualTo(first + 1);
        assertThat(sequence.accept(0)).isEqualTo(first + 2);
        assertThat(sequence.accept(1)).isEqualTo(first + 3);
    }

    @Test
    void second_isRepeated() {
        sequence.accept(5);
        sequence.accept(6);

        assertThat(sequence.accept(5)).isEqualTo(IngestSequence.REPEATED);
        assertThat(sequence.accept(6)).isEqualTo(IngestSequence.REPEATED);
    }

    @Test
    void late_fillsItsGapOnce() {
        long first = sequence.accept(5);
        sequence.accept(8);

        assertThat(sequence.isMissing(6)).isTrue();
        assertThat(sequence.accept(6)).isEqualTo(first + 1);
        assertThat(sequence.isMissing(6)).isFalse();
        assertThat(sequence.isMissing(7)).isTrue();
        assertThat(sequence.isMissing(8)).isFalse();
        assertThat(sequence.isMissing(9)).isFalse();
        assertThat(sequence.isMissing(4)).isFalse();
    }

    @Test
    void beforeTheFirst_isTooLate() {
        sequence.accept(5);

        assertThat(sequence.accept(4)).isEqualTo(IngestSequence.REPEATED);
    }

    @Test
    void dropped_leavesNoGap() {
        long first = sequence.place(sequence.accept(5));
        sequence.accept(6);
        sequence.dropHighest();
        sequence.accept(7);
        sequence.dropHighest();

        assertThat(sequence.place(sequence.accept(8))).isEqualTo(first + 1);
        assertThat(sequence.place(sequence.accept(9))).isEqualTo(first + 2);
    }

    /** Its place is that which it would have had, not moved by what was dropped after it. */
    @Test
    void late_keepsItsPlaceAcrossWhatWasDropped() {
        long first = sequence.place(sequence.accept(5));
        sequence.accept(7);
        sequence.accept(8);
        sequence.dropHighest();
        sequence.accept(9);

        assertThat(sequence.place(sequence.accept(6))).isEqualTo(first + 1);
    }

    @Test
    void stray_isLeftOut() {
        long first = sequence.accept(5);

        assertThat(sequence.accept(30_000)).isEqualTo(IngestSequence.STRAY);
        assertThat(sequence.accept(6)).isEqualTo(first + 1);
        assertThat(sequence.accept(30_001)).isEqualTo(IngestSequence.STRAY);
    }

    @Test
    void twoFarOnesInOrder_areANewBeginning() {
        sequence.accept(5);
        sequence.accept(30_000);

        assertThat(sequence.accept(30_001)).isEqualTo(IngestSequence.RESTARTED);
    }

    /** Whatever is lost, doubled or out of order: each packet has its own place, in the order of sending. */
    @Property(tries = 200)
    void places_areInOrderAndOnce(@ForAll long seed, @ForAll @IntRange(max = 65_535) int beginning) {
        Random random = new Random(seed);
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sent.add(i);
            if (random.nextInt(10) == 0) {
                sent.add(i);
            }
        }
        for (int i = 1; i + 4 < sent.size(); i++) {
            int other = i + random.nextInt(4);
            Integer each = sent.get(i);
            sent.set(i, sent.get(other));
            sent.set(other, each);
        }
        IngestSequence fresh = new IngestSequence();
        long[] places = new long[300];
        HashSet<Long> all = new HashSet<>();
        long highest = -1;
        for (int each : sent) {
            long index = fresh.accept(beginning + each & 0xFFFF);
            if (index < 0) {
                continue;
            }
            boolean padding = each % 7 == 3;
            if (padding && index > highest) {
                fresh.dropHighest();
            } else {
                places[each] = fresh.place(index);
                assertThat(all.add(places[each])).isTrue();
            }
            highest = Math.max(highest, index);
        }
        long before = Long.MIN_VALUE;
        for (long place : places) {
            if (place != 0) {
                assertThat(place).isGreaterThan(before);
                before = place;
            }
        }
    }
}
