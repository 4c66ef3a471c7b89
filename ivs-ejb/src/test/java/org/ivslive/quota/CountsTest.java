package org.ivslive.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.presence.PresenceSample;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.Reconciliation;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final StageId ONE = new StageId("One");
    private static final StageId TWO = new StageId("Two");
    private static final StageId THREE = new StageId("Three");
    private static final List<LiveStage> STAGES = List.of(stage(ONE, 50), stage(TWO, 48), stage(THREE, 3));

    @Test
    void everythingKnown() {
        Counts counts = new Counts(
                NOON,
                STAGES,
                Map.of(ONE, sample(9, 1, 40), TWO, sample(4, 2, 30, "ann"), THREE, sample(1, 1, 0, "ann")),
                Optional.of(
                        new LastReconciliation.Run(new Reconciliation(17, 3, 0, 0, 14), NOON.minusSeconds(30), "n")),
                Optional.of(new KeyCount(2, NOON.minusSeconds(50))));

        assertThat(counts.all())
                .containsExactly(
                        known(CountQuota.STAGES, 17, 30, null),
                        known(CountQuota.PUBLIC_KEYS, 2, 50, null),
                        known(CountQuota.PUBLISHERS_PER_STAGE, 2, 4, TWO),
                        known(CountQuota.SUBSCRIBERS_PER_STAGE, 50, 0, ONE),
                        known(CountQuota.REPLICATIONS_PER_PARTICIPANT, 2, 9, null),
                        known(CountQuota.CONCURRENT_PUBLISHERS, 4, 9, null),
                        known(CountQuota.CONCURRENT_SUBSCRIPTIONS, 100, 9, null));
    }

    @Test
    void oneStageUnsampled_sumsAreNotKnown() {
        Counts counts = new Counts(
                NOON, STAGES, Map.of(ONE, sample(9, 1, 40), TWO, sample(4, 2, 30)), Optional.empty(), Optional.empty());

        assertThat(counts.all())
                .containsExactly(
                        Counted.unknown(CountQuota.STAGES, Unknown.NOT_COMPARED_YET),
                        Counted.unknown(CountQuota.PUBLIC_KEYS, Unknown.NOT_COUNTED_YET),
                        known(CountQuota.PUBLISHERS_PER_STAGE, 2, 4, TWO),
                        known(CountQuota.SUBSCRIBERS_PER_STAGE, 50, 0, ONE),
                        unsampled(CountQuota.REPLICATIONS_PER_PARTICIPANT),
                        unsampled(CountQuota.CONCURRENT_PUBLISHERS),
                        unsampled(CountQuota.CONCURRENT_SUBSCRIPTIONS));
    }

    @Test
    void nothingAsked_isNotNothing() {
        Counts counts = new Counts(NOON, List.of(), Map.of(), Optional.empty(), Optional.empty());

        assertThat(counts.all())
                .filteredOn(counted -> counted.used().isPresent())
                .containsExactly(new Counted(
                        CountQuota.SUBSCRIBERS_PER_STAGE,
                        Optional.of(0L),
                        Optional.of(NOON),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aSampleOfAStageThatIsGone_doesNotCount() {
        Counts counts = new Counts(
                NOON, List.of(stage(ONE, 1)), Map.of(TWO, sample(1, 12, 0)), Optional.empty(), Optional.empty());

        assertThat(counts.all()).contains(unsampled(CountQuota.PUBLISHERS_PER_STAGE));
    }

    private static Counted known(CountQuota quota, long used, int age, StageId where) {
        return Counted.of(quota, used, NOON.minusSeconds(age), Optional.ofNullable(where));
    }

    private static Counted unsampled(CountQuota quota) {
        return Counted.unknown(quota, Unknown.NOT_SAMPLED_YET);
    }

    private static PresenceSample sample(int age, int publishers, int viewers, String... copies) {
        return new PresenceSample(
                NOON.minusSeconds(age), viewers, publishers + viewers, publishers, viewers, 0, 0, List.of(copies));
    }

    private static LiveStage stage(StageId id, int viewers) {
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
        return new LiveStage(arn, id.value(), StageState.READY, false, true, NOON, NOON, viewers);
    }
}
