package org.ivslive.quota;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageId;
import org.ivslive.presence.PresenceSample;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.LiveStage;

/**
 * What can be known here of how many there are. What IVS was not asked for is not known, which is not nothing.
 *
 * @param samples of who is on the stages
 * @param comparison of the stages with IVS
 * @param keys how many public keys IVS holds
 */
record Counts(
        Instant now,
        List<LiveStage> stages,
        Map<StageId, PresenceSample> samples,
        Optional<LastReconciliation.Run> comparison,
        Optional<KeyCount> keys) {

    List<Counted> all() {
        return List.of(
                stagesOfTheAccount(),
                publicKeys(),
                publishersOfAStage(),
                subscribersOfAStage(),
                replicationsOfAParticipant(),
                publishers(),
                subscriptions());
    }

    private Counted stagesOfTheAccount() {
        return comparison
                .map(run -> Counted.of(CountQuota.STAGES, run.result().atIvs(), run.at(), Optional.empty()))
                .orElseGet(() -> Counted.unknown(CountQuota.STAGES, Unknown.NOT_COMPARED_YET));
    }

    private Counted publicKeys() {
        return keys.map(known -> Counted.of(CountQuota.PUBLIC_KEYS, known.keys(), known.at(), Optional.empty()))
                .orElseGet(() -> Counted.unknown(CountQuota.PUBLIC_KEYS, Unknown.NOT_COUNTED_YET));
    }

    private Counted publishersOfAStage() {
        return samples.entrySet().stream()
                .filter(each -> isTracked(each.getKey()))
                .max(comparingInt(each -> each.getValue().publishers()))
                .map(most -> Counted.of(
                        CountQuota.PUBLISHERS_PER_STAGE,
                        most.getValue().publishers(),
                        most.getValue().at(),
                        Optional.of(most.getKey())))
                .orElseGet(() -> unsampled(CountQuota.PUBLISHERS_PER_STAGE));
    }

    /** Every seat may subscribe, and nobody else. */
    private Counted subscribersOfAStage() {
        return stages.stream()
                .max(comparingInt(LiveStage::viewers))
                .map(most -> Counted.of(CountQuota.SUBSCRIBERS_PER_STAGE, most.viewers(), now, Optional.of(most.id())))
                .orElseGet(() -> Counted.of(CountQuota.SUBSCRIBERS_PER_STAGE, 0, now, Optional.empty()));
    }

    private Counted replicationsOfAParticipant() {
        return whole(
                CountQuota.REPLICATIONS_PER_PARTICIPANT,
                all -> all.stream()
                        .flatMap(sample -> sample.copies().stream())
                        .collect(groupingBy(copy -> copy, counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0));
    }

    private Counted publishers() {
        return whole(
                CountQuota.CONCURRENT_PUBLISHERS,
                all -> all.stream().mapToLong(PresenceSample::publishers).sum());
    }

    /** Each viewer takes every publisher of their stage. */
    private Counted subscriptions() {
        return whole(
                CountQuota.CONCURRENT_SUBSCRIPTIONS,
                all -> all.stream()
                        .mapToLong(sample -> (long) sample.viewers() * sample.publishers())
                        .sum());
    }

    private interface Sum {
        long of(Collection<PresenceSample> samples);
    }

    /** Known only where every stage is; as old as the oldest sample. */
    private Counted whole(CountQuota quota, Sum sum) {
        List<PresenceSample> all = stages.stream()
                .flatMap(stage -> Optional.ofNullable(samples.get(stage.id())).stream())
                .toList();
        if (all.isEmpty() || all.size() < stages.size()) {
            return unsampled(quota);
        }
        Instant oldest =
                all.stream().map(PresenceSample::at).min(Instant::compareTo).orElse(now);
        return Counted.of(quota, sum.of(all), oldest, Optional.empty());
    }

    private boolean isTracked(StageId id) {
        return stages.stream().anyMatch(stage -> stage.id().equals(id));
    }

    private static Counted unsampled(CountQuota quota) {
        return Counted.unknown(quota, Unknown.NOT_SAMPLED_YET);
    }
}
