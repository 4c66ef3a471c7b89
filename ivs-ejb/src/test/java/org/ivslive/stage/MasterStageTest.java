package org.ivslive.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ivslive.stage.TestStages.FIRST;
import static org.ivslive.stage.TestStages.NOON;
import static org.ivslive.stage.TestStages.SECOND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.TestKeys;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.Leases;
import org.ivslive.settings.TestSettings;
import org.ivslive.wiring.NodeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MasterStageTest {

    private static final String LEASE = "ivs:{main}:lease:master";
    private static final Instant NOW = NOON.plusSeconds(60);

    private final FakeIvs ivs = new FakeIvs();
    private final FakeStages tracked = new FakeStages();
    private final OneLease leases = new OneLease();
    private final StageTags tags = new StageTags("ivs-live", BroadcastId.MAIN);

    @Nested
    class WithoutAnArn {

        private final MasterStage master = master();

        @Test
        void ensure_makesOne() {
            StageArn made = master.ensure(BroadcastId.MAIN).orElseThrow();
            IvsStage stage = ivs.getStage(made);
            assertThat(stage.name()).isEqualTo("ivs-live-main-master");
            assertThat(stage.tags()).isEqualTo(tags.forMaster());
            assertThat(tracked.changes).singleElement().satisfies(change -> {
                assertThat(change.arn()).isEqualTo(made);
                assertThat(change.name()).isEqualTo("ivs-live-main-master");
                assertThat(change.master()).isTrue();
                assertThat(change.autoScaled()).isFalse();
                assertThat(change.from()).isNull();
                assertThat(change.to()).isEqualTo(StageState.READY);
                assertThat(change.reason()).isEqualTo("there was no master stage: made");
                assertThat(change.numbers()).isEqualTo(Map.of("found", 0));
                assertThat(change.node()).isEqualTo("node-1");
                assertThat(change.createdAt()).isEqualTo(NOW);
                assertThat(change.occurredAt()).isEqualTo(NOW);
            });
        }

        @Test
        void ensure_twiceMakesOne() {
            Optional<StageArn> first = master.ensure(BroadcastId.MAIN);
            assertThat(master.ensure(BroadcastId.MAIN)).isEqualTo(first).isPresent();
            assertThat(ivs.stages()).hasSize(1);
            assertThat(tracked.changes).hasSize(1);
        }

        @Test
        void ensure_findsItByTagsOnALaterPage() {
            for (int i = 0; i < 5; i++) {
                ivs.createStage("of somebody else", Map.of("ivs-live:role", "master"));
            }
            ivs.add(FIRST, tags.forMaster());
            ivs.pageSize(2);
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
            assertThat(ivs.stages()).hasSize(6);
            assertThat(tracked.last().reason()).isEqualTo("found by its tags");
            assertThat(tracked.last().numbers()).isEqualTo(Map.of("found", 1));
        }

        @Test
        void ensure_sameChoiceOfTwo() {
            ivs.add(SECOND, tags.forMaster());
            ivs.add(FIRST, tags.forMaster());
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
            assertThat(tracked.last().numbers()).isEqualTo(Map.of("found", 2));
        }

        @Test
        void ensure_leavesOtherInstallationsAlone() {
            ivs.add(FIRST, new StageTags("another", BroadcastId.MAIN).forMaster());
            assertThat(master.ensure(BroadcastId.MAIN).orElseThrow()).isNotEqualTo(FIRST);
        }

        @Test
        void ensure_goneFromIvs() {
            StageArn before = master.ensure(BroadcastId.MAIN).orElseThrow();
            ivs.remove(before);
            StageArn after = master.ensure(BroadcastId.MAIN).orElseThrow();
            assertThat(after).isNotEqualTo(before);
            assertThat(tracked.changes)
                    .extracting(StageChange::arn, StageChange::from, StageChange::to, StageChange::reason)
                    .endsWith(
                            tuple(before, StageState.READY, StageState.DELETED, "the master stage is gone from IVS"),
                            tuple(after, null, StageState.READY, "there was no master stage: made"));
        }

        @Test
        void ensure_answerLostAfterTheWork() {
            ivs.loseNextCreation();
            assertThatThrownBy(() -> master.ensure(BroadcastId.MAIN)).isInstanceOf(IvsUnavailable.class);
            assertThat(tracked.changes).isEmpty();
            assertThat(master.ensure(BroadcastId.MAIN)).isPresent();
            assertThat(ivs.stages()).hasSize(1);
            assertThat(tracked.last().reason()).isEqualTo("found by its tags");
        }

        @Test
        void ensure_ivsAwayTakesNothingForGone() {
            StageArn before = master.ensure(BroadcastId.MAIN).orElseThrow();
            ivs.away(true);
            assertThatThrownBy(() -> master.ensure(BroadcastId.MAIN)).isInstanceOf(IvsUnavailable.class);
            ivs.away(false);
            assertThat(tracked.changes).hasSize(1);
            assertThat(master.ensure(BroadcastId.MAIN)).contains(before);
        }

        @Test
        void ensure_anotherNodeIsAtIt() {
            leases.heldByAnother = true;
            assertThat(master.ensure(BroadcastId.MAIN)).isEmpty();
            assertThat(ivs.stages()).isEmpty();
            assertThat(leases.log).containsExactly("hold " + LEASE + " PT1M");
        }

        @Test
        void ensure_givesTheLeaseBack() {
            master.ensure(BroadcastId.MAIN);
            ivs.away(true);
            assertThatThrownBy(() -> master.ensure(BroadcastId.MAIN)).isInstanceOf(IvsUnavailable.class);
            assertThat(leases.log)
                    .containsExactly(
                            "hold " + LEASE + " PT1M",
                            "release " + LEASE,
                            "hold " + LEASE + " PT1M",
                            "release " + LEASE);
        }
    }

    @Nested
    class WithAnArn {

        private final MasterStage master = master("MASTER_STAGE_ARN", FIRST.value());

        @BeforeEach
        void another() {
            ivs.add(SECOND, tags.forMaster());
        }

        @Test
        void ensure_takesThatOne() {
            ivs.add(FIRST, Map.of());
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
            assertThat(tracked.last().reason()).isEqualTo("named by MASTER_STAGE_ARN");
        }

        @Test
        void ensure_notThere() {
            assertThatThrownBy(() -> master.ensure(BroadcastId.MAIN))
                    .isInstanceOf(MasterStageMissing.class)
                    .hasMessage("MASTER_STAGE_ARN names " + FIRST
                            + ", which is not there in us-east-1: correct it, or unset it to have a stage made");
            assertThat(ivs.stages()).hasSize(1);
            assertThat(tracked.changes).isEmpty();
        }

        @Test
        void ensure_takesOneThatIsTrackedAlready() {
            ivs.add(FIRST, Map.of());
            tracked.change(TestStages.change(null, StageState.DRAINING, NOON));
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
            assertThat(tracked.master(BroadcastId.MAIN).orElseThrow()).satisfies(stage -> {
                assertThat(stage.arn()).isEqualTo(FIRST);
                assertThat(stage.state()).isEqualTo(StageState.READY);
                assertThat(stage.autoScaled()).isFalse();
                assertThat(stage.createdAt()).isEqualTo(NOON);
            });
        }

        @Test
        void ensure_stageChangedMeanwhile() {
            ivs.add(FIRST, Map.of());
            tracked.busy = true;
            assertThat(master.ensure(BroadcastId.MAIN)).isEmpty();
            tracked.busy = false;
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
        }

        @Test
        void ensure_leavesTheOneBefore() {
            ivs.add(FIRST, Map.of());
            master().ensure(BroadcastId.MAIN);
            assertThat(tracked.last().arn()).isEqualTo(SECOND);
            assertThat(master.ensure(BroadcastId.MAIN)).contains(FIRST);
            assertThat(tracked.changes)
                    .extracting(StageChange::reason)
                    .containsExactly(
                            "found by its tags", "MASTER_STAGE_ARN names another stage", "named by MASTER_STAGE_ARN");
            assertThat(ivs.stages()).as("forgotten, not deleted").hasSize(2);
        }
    }

    private MasterStage master(String... settings) {
        return new MasterStage(
                tracked,
                ivs,
                leases,
                TestKeys.keys(),
                TestSettings.with(settings),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new NodeId("node-1"));
    }

    private static final class OneLease implements Leases {

        private final List<String> log = new ArrayList<>();
        private boolean heldByAnother;

        @Override
        public boolean hold(String lease, Duration timeToLive) {
            log.add("hold " + lease + " " + timeToLive);
            return !heldByAnother;
        }

        @Override
        public void release(String lease) {
            log.add("release " + lease);
        }
    }
}
