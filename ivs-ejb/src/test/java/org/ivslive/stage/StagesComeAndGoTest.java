package org.ivslive.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ivslive.stage.TestStages.FIRST;
import static org.ivslive.stage.TestStages.NOON;
import static org.ivslive.stage.TestStages.SECOND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.Settings;
import org.ivslive.settings.TestSettings;
import org.ivslive.wiring.NodeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Making, finding again and taking away, with an IVS that loses answers. */
class StagesComeAndGoTest {

    private static final BroadcastId MAIN = BroadcastId.MAIN;

    private final FakeIvs ivs = new FakeIvs();
    private final FakeStages stages = new FakeStages();
    private final Settings settings = TestSettings.with("MAX_STAGES", "3");
    private final Time clock = new Time();
    private final StageSteps steps = new StageSteps(stages, clock, new NodeId("node-1"));
    private final StageMaker maker = new StageMaker(stages, steps, ivs, clock, settings);
    private final StageRemover remover = new StageRemover(steps, stages, ivs);
    private final StageReconciler reconciler =
            new StageReconciler(stages, stages, steps, maker, remover, ivs, clock, settings);
    private final StageTags tags = new StageTags("ivs-live", MAIN);

    @Nested
    class Making {

        @Test
        void made_isTrackedWithItsReasonAndConnecting() {
            StageArn made = maker.makeOneMore(MAIN, "47/50 on 1 stage: +1", Map.of("viewers", 47))
                    .orElseThrow();

            LiveStage stage = stages.of(made).orElseThrow();
            assertThat(stage.state()).isEqualTo(StageState.CONNECTING);
            assertThat(stage.autoScaled()).isTrue();
            assertThat(stage.name()).startsWith("ivs-live-main-");
            assertThat(stages.changes)
                    .extracting(StageChange::to)
                    .containsExactly(StageState.CREATING, StageState.CONNECTING);
            assertThat(stages.changes.get(0).reason()).isEqualTo("47/50 on 1 stage: +1");
            assertThat(stages.changes.get(0).numbers()).containsEntry("viewers", 47);
            assertThat(stages.orders).isEmpty();
            assertThat(tags.autoScaled(ivs.getStage(made).tags())).isTrue();
        }

        @Test
        void byHand_isNotAutoScaledAndKeepsItsTags() {
            IvsStage made = maker.make(MAIN, "front row", Map.of("who", "ann", "ivs-live:role", "master"))
                    .orElseThrow();

            assertThat(made.name()).isEqualTo("front row");
            assertThat(made.tags()).containsEntry("who", "ann");
            assertThat(tags.ownMaster(made.tags())).isFalse();
            assertThat(stages.of(made.arn()).orElseThrow().autoScaled()).isFalse();
        }

        @Test
        void moreThanThereMayBe_isNotAsked() {
            for (int i = 0; i < 3; i++) {
                assertThat(maker.makeOneMore(MAIN, "a crowd", Map.of())).isPresent();
            }
            assertThat(maker.makeOneMore(MAIN, "a crowd", Map.of())).isEmpty();
            assertThat(ivs.stages()).hasSize(3);
        }

        @Test
        void answerLost_keepsTheOrderAndItsPlace() {
            ivs.loseNextCreation();

            assertThatThrownBy(() -> maker.makeOneMore(MAIN, "a crowd", Map.of()))
                    .isInstanceOf(IvsUnavailable.class);

            assertThat(stages.orders).hasSize(1);
            assertThat(stages.changes).isEmpty();
            maker.makeOneMore(MAIN, "a crowd", Map.of());
            maker.makeOneMore(MAIN, "a crowd", Map.of());
            assertThat(maker.makeOneMore(MAIN, "a crowd", Map.of())).isEmpty();
        }

        @Test
        void throttledOrRefused_wasNotMade() {
            ivs.failsNext(IvsUnavailable.throttled("CreateStage: ThrottlingException", Duration.ofSeconds(2), null));
            assertThatThrownBy(() -> maker.makeOneMore(MAIN, "a crowd", Map.of()))
                    .isInstanceOf(IvsUnavailable.class);
            ivs.failsNext(new IvsRefused("ServiceQuotaExceededException", "CreateStage", null));
            assertThatThrownBy(() -> maker.makeOneMore(MAIN, "a crowd", Map.of()))
                    .isInstanceOf(IvsRefused.class);

            assertThat(stages.orders).isEmpty();
        }
    }

    @Nested
    class TakingAway {

        private final LiveStage stage = made();

        @Test
        void empty_isGoneHereFirstAndThenAtIvs() {
            assertThat(remover.remove(MAIN, stage, "drained")).isTrue();

            assertThat(stages.of(stage.arn())).isEmpty();
            assertThat(stages.last().reason()).isEqualTo("drained");
            assertThat(ivs.stages()).isEmpty();
            assertThat(stages.closing).isEmpty();
        }

        @Test
        void withViewers_stays() {
            stages.viewers.put(stage.arn(), 1);

            assertThat(remover.remove(MAIN, stage, "drained")).isFalse();

            assertThat(ivs.stages()).hasSize(1);
            assertThat(stages.of(stage.arn())).isPresent();
        }

        @Test
        void master_never() {
            LiveStage master = new LiveStage(FIRST, "m", StageState.READY, true, false, NOON, NOON, 0);
            assertThat(remover.remove(MAIN, master, "drained")).isFalse();
        }

        @Test
        void ivsAway_isDeletedLaterAndNotAdopted() {
            ivs.away(true);
            assertThat(remover.remove(MAIN, stage, "drained")).isTrue();
            assertThat(stages.closing).containsExactly(stage.arn());
            ivs.away(false);

            ivs.failsNext("DeleteStage", new IvsUnavailable("no answer", Duration.ofSeconds(1), null));
            assertThat(reconciler.reconcile(MAIN).adopted()).isZero();
            assertThat(stages.of(stage.arn())).isEmpty();

            reconciler.reconcile(MAIN);
            assertThat(ivs.stages()).isEmpty();
            assertThat(stages.closing).isEmpty();
        }

        @Test
        void answerLost_isKnownAtTheNextLook() {
            ivs.loseNextDeletion();
            remover.remove(MAIN, stage, "drained");
            assertThat(stages.closing).isNotEmpty();

            reconciler.reconcile(MAIN);
            assertThat(stages.closing).isEmpty();
        }

        @Test
        void takenByAnotherNodeMeanwhile_isNotDeletedTwice() {
            LiveStage seenBefore = stage;
            remover.remove(MAIN, stage, "drained");
            int calls = ivs.calls().size();

            assertThat(remover.remove(MAIN, seenBefore, "drained")).isFalse();
            assertThat(ivs.calls()).hasSize(calls);
        }

        private LiveStage made() {
            return stages.of(maker.makeOneMore(MAIN, "a crowd", Map.of()).orElseThrow())
                    .orElseThrow();
        }
    }

    @Nested
    class Comparing {

        @Test
        void lostAnswer_isFoundByItsOrderOnALaterPage() {
            for (int i = 0; i < 5; i++) {
                ivs.createStage("of somebody else", Map.of());
            }
            ivs.pageSize(2);
            ivs.loseNextCreation();
            assertThatThrownBy(() -> maker.makeOneMore(MAIN, "a crowd", Map.of("viewers", 50)))
                    .isInstanceOf(IvsUnavailable.class);

            Reconciliation result = reconciler.reconcile(MAIN);

            assertThat(result).isEqualTo(new Reconciliation(6, 0, 0, 0, 5));
            assertThat(stages.orders).isEmpty();
            assertThat(stages.all(MAIN)).singleElement().satisfies(stage -> {
                assertThat(stage.state()).isEqualTo(StageState.CONNECTING);
                assertThat(stage.autoScaled()).isTrue();
            });
            assertThat(stages.changes.get(0).reason()).isEqualTo("a crowd");
        }

        @Test
        void orderThatNeverCameToBe_isGivenUpAfterAMinute() {
            ivs.failsNext(new IvsUnavailable("no answer", Duration.ofSeconds(1), null));
            assertThatThrownBy(() -> maker.makeOneMore(MAIN, "a crowd", Map.of()))
                    .isInstanceOf(IvsUnavailable.class);

            clock.now = NOON.plus(StageReconciler.MADE_WITHIN);
            reconciler.reconcile(MAIN);
            assertThat(stages.orders).hasSize(1);

            clock.now = NOON.plus(StageReconciler.MADE_WITHIN).plusMillis(1);
            reconciler.reconcile(MAIN);
            assertThat(stages.orders).isEmpty();
            assertThat(stages.changes).isEmpty();
        }

        @Test
        void nodeEndedBetweenMakingAndTracking_isFinishedByAnother() {
            StageOrder order = new StageOrder("0123456789ab", "ivs-live-main-x", true, "a crowd", NOON);
            stages.note(MAIN, order, 3);
            ivs.createStage(order.name(), tags.forStage(order));

            reconciler.reconcile(MAIN);
            reconciler.reconcile(MAIN);

            assertThat(stages.all(MAIN)).hasSize(1);
            assertThat(stages.orders).isEmpty();
        }

        @Test
        void nodeEndedInTheMiddleOfTracking_isFinishedByAnother() {
            StageOrder order = new StageOrder("0123456789ab", "ivs-live-main-x", true, "a crowd", NOON);
            stages.note(MAIN, order, 3);
            IvsStage made = ivs.createStage(order.name(), tags.forStage(order));
            steps.begin(MAIN, made, true, StageState.CREATING, "a crowd", Map.of());

            reconciler.reconcile(MAIN);

            assertThat(stages.of(made.arn()).orElseThrow().state()).isEqualTo(StageState.CONNECTING);
            assertThat(stages.orders).isEmpty();
        }

        @Test
        void ours_isAdoptedAsWhatItWasMadeFor() {
            ivs.add(FIRST, tags.forStage(new StageOrder("a", "one", true, "r", NOON)));
            ivs.add(SECOND, tags.forStage(new StageOrder("b", "two", false, "r", NOON)));

            assertThat(reconciler.reconcile(MAIN)).isEqualTo(new Reconciliation(2, 0, 2, 0, 0));

            assertThat(stages.of(FIRST).orElseThrow().autoScaled()).isTrue();
            assertThat(stages.of(SECOND).orElseThrow().autoScaled()).isFalse();
            assertThat(reconciler.reconcile(MAIN)).isEqualTo(new Reconciliation(2, 2, 0, 0, 0));
        }

        @Test
        void strangersAndMastersOfOurs_areLeftAlone() {
            ivs.add(FIRST, new StageTags("another", MAIN).forStage(new StageOrder("a", "one", true, "r", NOON)));
            ivs.add(SECOND, tags.forMaster());

            assertThat(reconciler.reconcile(MAIN)).isEqualTo(new Reconciliation(2, 0, 0, 0, 1));

            assertThat(stages.changes).isEmpty();
            assertThat(ivs.stages()).hasSize(2);
        }

        @Test
        void gone_isClosedWithTheNumberOfThoseWhoSatThere() {
            StageArn made = maker.makeOneMore(MAIN, "a crowd", Map.of()).orElseThrow();
            stages.viewers.put(made, 7);
            ivs.remove(made);

            assertThat(reconciler.reconcile(MAIN).gone()).isEqualTo(1);

            assertThat(stages.of(made)).isEmpty();
            assertThat(stages.last().reason()).isEqualTo("gone from IVS");
            assertThat(stages.last().to()).isEqualTo(StageState.FAILED);
            assertThat(stages.last().numbers()).containsEntry("viewers", 7);
        }

        @Test
        void goneWhileItDrained_isDeleted() {
            StageArn made = maker.makeOneMore(MAIN, "a crowd", Map.of()).orElseThrow();
            steps.take(MAIN, stages.of(made).orElseThrow(), StageState.DRAINING, "idle", Map.of());
            ivs.remove(made);

            reconciler.reconcile(MAIN);

            assertThat(stages.last().to()).isEqualTo(StageState.DELETED);
        }

        @Test
        void ivsThatDoesNotTellAll_takesNothingForGone() {
            StageArn made = maker.makeOneMore(MAIN, "a crowd", Map.of()).orElseThrow();
            ivs.away(true);

            assertThatThrownBy(() -> reconciler.reconcile(MAIN)).isInstanceOf(IvsUnavailable.class);

            assertThat(stages.of(made)).isPresent();
        }
    }

    private static final class Time extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
