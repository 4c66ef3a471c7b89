package org.ivslive.web.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.presence.PresenceReport;
import org.ivslive.presence.PresenceSample;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.Reconciliation;
import org.ivslive.stage.StageState;
import org.ivslive.web.stats.ReconciliationBody.Unknown;
import org.junit.jupiter.api.Test;

class ReconciliationBodyTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final PresenceSample SEEN = new PresenceSample(NOON.minusSeconds(4), 47, 49, 1, 48, 1, 2, List.of());

    @Test
    void everyStageSeen() {
        ReconciliationBody body =
                body(List.of(stage("One", 47), stage("Two", 40)), Map.of("One", SEEN, "Two", SEEN), Optional.empty());

        ReconciliationBody.Stage one = body.stages().get(0);
        assertThat(one.seats()).isEqualTo(47);
        assertThat(one.reason()).isNull();
        assertThat(one.sample())
                .isEqualTo(new ReconciliationBody.Sample(NOON.minusSeconds(4), 4.0, 47, 49, 1, 48, 1, 1, 2));
        assertThat(body.totals()).isEqualTo(new ReconciliationBody.Totals(87, 2, 2, 98, 2, 96, 2, null));
        assertThat(body.problem()).isNull();
    }

    @Test
    void aStageThatNobodyAskedFor_hasNoFigures_andNeitherHaveTheTotals() {
        ReconciliationBody body =
                body(List.of(stage("One", 47), stage("Two", 40)), Map.of("One", SEEN), Optional.empty());

        assertThat(body.stages().get(1).sample()).isNull();
        assertThat(body.stages().get(1).reason()).isEqualTo(Unknown.NOT_ASKED_YET);
        assertThat(body.totals())
                .isEqualTo(new ReconciliationBody.Totals(87, 2, 1, null, null, null, null, Unknown.NOT_ASKED_YET));
    }

    @Test
    void ivsThatWasNotHeard_isTheReason_andOldSamplesStayWithTheirAge() {
        PresenceReport.Problem problem =
                new PresenceReport.Problem(PresenceReport.Reason.IVS_UNAVAILABLE, NOON.minusSeconds(1));

        ReconciliationBody body =
                body(List.of(stage("One", 47), stage("Two", 40)), Map.of("One", SEEN), Optional.of(problem));

        assertThat(body.stages().get(0).sample()).isNotNull();
        assertThat(body.stages().get(1).reason()).isEqualTo(Unknown.IVS_UNAVAILABLE);
        assertThat(body.problem())
                .isEqualTo(new ReconciliationBody.Problem(Unknown.IVS_UNAVAILABLE, NOON.minusSeconds(1)));
    }

    @Test
    void ivsThatRefuses() {
        PresenceReport.Problem problem = new PresenceReport.Problem(PresenceReport.Reason.IVS_REFUSED, NOON);

        assertThat(body(List.of(stage("One", 1)), Map.of(), Optional.of(problem))
                        .totals()
                        .reason())
                .isEqualTo(Unknown.IVS_REFUSED);
    }

    @Test
    void noStages_areNoTotals() {
        assertThat(body(List.of(), Map.of(), Optional.empty()).totals())
                .isEqualTo(new ReconciliationBody.Totals(0, 0, 0, null, null, null, null, Unknown.NOT_ASKED_YET));
    }

    @Test
    void comparison() {
        LastReconciliation.Run run =
                new LastReconciliation.Run(new Reconciliation(9, 3, 1, 2, 5), NOON.minusSeconds(30), "node-1");

        ReconciliationBody body = ReconciliationBody.of(
                List.of(), new PresenceReport(Map.of(), Optional.empty()), Optional.of(run), NOON);

        assertThat(body.comparison())
                .isEqualTo(new ReconciliationBody.Comparison(NOON.minusSeconds(30), 30.0, "node-1", 9, 3, 1, 2, 5));
        assertThat(body(List.of(), Map.of(), Optional.empty()).comparison()).isNull();
    }

    private static ReconciliationBody body(
            List<LiveStage> stages, Map<String, PresenceSample> samples, Optional<PresenceReport.Problem> problem) {
        Map<StageId, PresenceSample> byId = new HashMap<>();
        samples.forEach((id, sample) -> byId.put(new StageId(id), sample));
        return ReconciliationBody.of(stages, new PresenceReport(byId, problem), Optional.empty(), NOON);
    }

    private static LiveStage stage(String id, int viewers) {
        StageArn arn = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
        return new LiveStage(arn, id, StageState.READY, false, true, NOON, NOON, viewers);
    }
}
