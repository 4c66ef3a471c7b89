package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.token.HeldKey.Owner;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant T1 = T0.plus(Duration.ofDays(30));
    private static final Instant T2 = T1.plus(Duration.ofMinutes(5));
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final HeldKey first = key("A", Owner.OWN, 0, T0);
    private final HeldKey second = key("B", Owner.OWN, 1, T1);
    private final HeldKey third = key("C", Owner.OWN, 2, T2);
    private final HeldKey foreign = key("F", Owner.FOREIGN, 9, T2.plusSeconds(9));

    @Test
    void newest_ofOurOwnSigns() {
        assertThat(ring(second, first, foreign, third).newest()).contains(third);
        assertThat(ring(foreign).newest()).isEmpty();
        assertThat(ring(key("R", Owner.REPLACED, 5, T2), first).newest()).contains(first);
    }

    @Test
    void newest_ofTwoAlikeIsTheSameEverywhere() {
        HeldKey twin = key("B2", Owner.OWN, 1, T1);
        assertThat(ring(second, twin).newest()).contains(second);
        assertThat(ring(twin, second).newest()).contains(second);
    }

    @Test
    void followed_goesWhenItsLastTokenHasEnded() {
        KeyRing ring = ring(first, second, third);
        assertThat(ring.goesAfter(first)).contains(T1.plus(Duration.ofHours(5)));
        assertThat(ring.goesAfter(second)).contains(T2.plus(Duration.ofHours(5)));
        assertThat(ring.goesAfter(third)).isEmpty();
        assertThat(ring.nextFree()).contains(T1.plus(Duration.ofHours(5)));
    }

    @Test
    void followed_goesNotASecondEarly() {
        KeyRing ring = ring(first, second);
        Instant end = T1.plus(Duration.ofHours(5));
        assertThat(ring.due(T1)).isEmpty();
        assertThat(ring.due(end.minusSeconds(1))).isEmpty();
        assertThat(ring.due(end)).isEmpty();
        assertThat(ring.due(end.plusMillis(1))).containsExactly(first);
    }

    @Test
    void longest_isThatOfTheKeyItself() {
        HeldKey days = new HeldKey(first.arn(), Owner.OWN, 0, Optional.of(T0), Duration.ofDays(14), true);
        assertThat(ring(days, second).goesAfter(days))
                .contains(T1.plus(Duration.ofDays(14)).plus(KeyRing.SWITCH));
    }

    @Test
    void alone_orOfOthers_neverGoes() {
        Instant later = T2.plus(Duration.ofDays(10_000));
        assertThat(ring(first, foreign).due(later)).isEmpty();
        assertThat(ring(key("R", Owner.REPLACED, 0, T0)).due(later)).isEmpty();
        assertThat(ring(foreign, first, second).due(later)).containsExactly(first);
    }

    @Test
    void replaced_goesAsOurOwnDo() {
        HeldKey replaced = key("R", Owner.REPLACED, 3, T0);
        HeldKey fresh = key("N", Owner.OWN, 0, T1);
        assertThat(ring(replaced, fresh).goesAfter(replaced)).contains(T1.plus(Duration.ofHours(5)));
    }

    @Test
    void putBack_isToBeMarked() {
        HeldKey other = key("R", Owner.REPLACED, 0, T1);
        KeyRing ring = ring(first, other);
        assertThat(ring.newest()).contains(first);
        assertThat(ring.isToBeMarked(FOUR_HOURS)).isTrue();
        assertThat(ring.due(T2.plus(Duration.ofDays(99)))).isEmpty();

        KeyRing marked = ring.with(key("A", Owner.OWN, 0, T2));
        assertThat(marked.isToBeMarked(FOUR_HOURS)).isFalse();
        assertThat(marked.goesAfter(other)).contains(T2.plus(Duration.ofHours(5)));
    }

    @Test
    void longerTokens_areToBeMarked() {
        assertThat(ring(first).isToBeMarked(FOUR_HOURS)).isFalse();
        assertThat(ring(first).isToBeMarked(Duration.ofHours(1))).isFalse();
        assertThat(ring(first).isToBeMarked(FOUR_HOURS.plusSeconds(1))).isTrue();
        assertThat(ring(new HeldKey(first.arn(), Owner.OWN, 0, Optional.empty(), FOUR_HOURS, false))
                        .isToBeMarked(FOUR_HOURS))
                .isTrue();
        assertThat(ring(foreign).isToBeMarked(FOUR_HOURS)).isFalse();
    }

    @Test
    void sinceNow_isAfterAllOthersWhateverTheClock() {
        assertThat(ring(first, second).sinceNow(T2)).isEqualTo(T2);
        assertThat(ring(first, second).sinceNow(T0)).isEqualTo(T1.plusSeconds(1));
        assertThat(ring(first, second).sinceNow(T1)).isEqualTo(T1.plusSeconds(1));
        assertThat(ring(foreign).sinceNow(T0)).isEqualTo(T0);
        assertThat(ring().sinceNow(T0)).isEqualTo(T0);
    }

    @Test
    void slots_areThree() {
        assertThat(ring(first, second).isFull()).isFalse();
        assertThat(ring(first, second, foreign).isFull()).isTrue();
        assertThat(ring(first, second, foreign).foreign()).isEqualTo(1);
        assertThat(ring(first, second).nextGeneration()).isEqualTo(2);
        assertThat(ring(foreign).nextGeneration()).isZero();
    }

    private static KeyRing ring(HeldKey... keys) {
        return new KeyRing(List.of(keys));
    }

    private static HeldKey key(String id, Owner owner, int generation, Instant since) {
        return new HeldKey(
                new PublicKeyArn("arn:aws:ivs:us-east-1:123456789012:public-key/" + id),
                owner,
                generation,
                Optional.of(since),
                FOUR_HOURS,
                true);
    }
}
