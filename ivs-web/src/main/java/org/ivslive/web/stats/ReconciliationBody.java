package org.ivslive.web.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.presence.PresenceReport;
import org.ivslive.presence.PresenceSample;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.Reconciliation;
import org.ivslive.stage.StageState;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** What is tracked here beside what IVS tells. What is not known is null, and says why. */
record ReconciliationBody(
        List<Stage> stages,
        Totals totals,

        @Says("What came of comparing the stages; null where nobody has compared them lately.") @Nullable
        Comparison comparison,

        @Says("Why IVS could not be asked for participants last time; null where it could.") @Nullable
        Problem problem) {

    /** Why there is no figure. */
    enum Unknown {
        NOT_ASKED_YET,
        IVS_UNAVAILABLE,
        IVS_REFUSED
    }

    record Problem(Unknown reason, Instant at) {

        static Problem of(PresenceReport.Problem problem) {
            return new Problem(unknown(problem), problem.at());
        }
    }

    record Stage(
            String stageArn,
            String stageId,
            String name,
            StageState state,
            @Says("Taken now.") int seats,
            @Nullable Sample sample,

            @Says("Why there is no sample; null where there is one.") @Nullable
            Unknown reason) {}

    /** At the moment when IVS was asked. */
    record Sample(
            Instant sampledAt,
            double ageSeconds,
            int seats,

            @Says("Whom IVS had on the stage.") int participants,

            @Says("Those of them who have published, replicas too.")
            int publishers,

            @Says("The others.") int viewers,

            @Says("How many more viewers IVS had than were seated here.")
            int drift,

            @Says("Seats whose holder IVS did not have on the stage.")
            int seatsWithoutParticipant,

            @Says("Viewers whom IVS had on the stage, and who held no seat.")
            int viewersWithoutSeat) {

        static Sample of(PresenceSample sample, Instant now) {
            return new Sample(
                    sample.at(),
                    age(sample.at(), now),
                    sample.seats(),
                    sample.participants(),
                    sample.publishers(),
                    sample.viewers(),
                    sample.drift(),
                    sample.seatsWithoutParticipant(),
                    sample.viewersWithoutSeat());
        }
    }

    /** Over all stages; what IVS tells only where it told of every one. */
    record Totals(
            int seats,
            int stages,
            int sampledStages,
            @Nullable Integer participants,
            @Nullable Integer publishers,
            @Nullable Integer viewers,
            @Nullable Integer drift,

            @Says("Why IVS's are null; null where they are not.") @Nullable
            Unknown reason) {}

    record Comparison(
            Instant comparedAt,
            double ageSeconds,
            @Says("The SERVER_ID that compared.") String node,

            @Says("Stages that IVS has in this account and region.")
            int atIvs,

            @Says("Those of them that were tracked already.")
            int tracked,

            @Says("Those that are tracked from then on.") int adopted,

            @Says("Tracked ones that IVS did not have any more.")
            int closed,

            @Says("Those that are not ours, and were not touched.")
            int strangers) {

        static Comparison of(LastReconciliation.Run run, Instant now) {
            Reconciliation result = run.result();
            return new Comparison(
                    run.at(),
                    age(run.at(), now),
                    run.node(),
                    result.atIvs(),
                    result.tracked(),
                    result.adopted(),
                    result.gone(),
                    result.strangers());
        }
    }

    static ReconciliationBody of(
            List<LiveStage> stages, PresenceReport presence, Optional<LastReconciliation.Run> run, Instant now) {
        Unknown why = presence.problem().map(ReconciliationBody::unknown).orElse(Unknown.NOT_ASKED_YET);
        List<Stage> all = stages.stream()
                .map(stage ->
                        stage(stage, Optional.ofNullable(presence.samples().get(stage.id())), why, now))
                .toList();
        return new ReconciliationBody(
                all,
                totals(all, why),
                run.map(last -> Comparison.of(last, now)).orElse(null),
                presence.problem().map(Problem::of).orElse(null));
    }

    private static Stage stage(LiveStage stage, Optional<PresenceSample> sample, Unknown why, Instant now) {
        return new Stage(
                stage.arn().value(),
                stage.id().value(),
                stage.name(),
                stage.state(),
                stage.viewers(),
                sample.map(known -> Sample.of(known, now)).orElse(null),
                sample.isPresent() ? null : why);
    }

    private static Totals totals(List<Stage> stages, Unknown why) {
        int seats = stages.stream().mapToInt(Stage::seats).sum();
        List<Sample> samples = stages.stream()
                .flatMap(stage -> Optional.ofNullable(stage.sample()).stream())
                .toList();
        if (samples.size() < stages.size() || stages.isEmpty()) {
            return new Totals(seats, stages.size(), samples.size(), null, null, null, null, why);
        }
        return new Totals(
                seats,
                stages.size(),
                samples.size(),
                samples.stream().mapToInt(Sample::participants).sum(),
                samples.stream().mapToInt(Sample::publishers).sum(),
                samples.stream().mapToInt(Sample::viewers).sum(),
                samples.stream().mapToInt(Sample::drift).sum(),
                null);
    }

    private static Unknown unknown(PresenceReport.Problem problem) {
        return switch (problem.reason()) {
            case IVS_UNAVAILABLE -> Unknown.IVS_UNAVAILABLE;
            case IVS_REFUSED -> Unknown.IVS_REFUSED;
        };
    }

    private static double age(Instant at, Instant now) {
        return Math.max(0, Duration.between(at, now).toMillis()) / 1000.0;
    }
}
