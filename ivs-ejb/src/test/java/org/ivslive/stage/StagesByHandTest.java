package org.ivslive.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ivslive.stage.TestStages.SECOND;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.TestSettings;
import org.ivslive.wiring.NodeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagesByHandTest {

    private static final BroadcastId MAIN = BroadcastId.MAIN;

    private final FakeIvs ivs = new FakeIvs();
    private final FakeStages stages = new FakeStages();
    private final StageSteps steps = new StageSteps(stages, Clock.systemUTC(), new NodeId("node-1"));
    private final StageMaker maker =
            new StageMaker(stages, steps, ivs, Clock.systemUTC(), TestSettings.with("MAX_STAGES", "3"));
    private final StagesByHand byHand = new StagesByHand(stages, steps, new StageRemover(steps, stages, ivs), ivs);
    private StageArn arn;

    @BeforeEach
    void oneStageOfTheScaler() {
        arn = maker.makeOneMore(MAIN, "a crowd", Map.of()).orElseThrow();
    }

    @Test
    void drain_takesTheStageInHand() {
        stages.viewers.put(arn, 7);

        ByHand.Done done = (ByHand.Done) byHand.drain(MAIN, arn);

        assertThat(done.stage().state()).isEqualTo(StageState.DRAINING);
        assertThat(stages.of(arn).orElseThrow().state()).isEqualTo(StageState.DRAINING);
        assertThat(stages.of(arn).orElseThrow().autoScaled())
                .as("the scaler would call it off when viewers come")
                .isFalse();
        assertThat(stages.last().reason()).isEqualTo("drained by hand");
        assertThat(stages.last().numbers()).containsEntry("viewers", 7);
    }

    @Test
    void drain_again_isDoneAlready() {
        byHand.drain(MAIN, arn);
        int steps = stages.changes.size();

        assertThat(byHand.drain(MAIN, arn)).isInstanceOf(ByHand.Done.class);
        assertThat(stages.changes).hasSize(steps);
    }

    @Test
    void keep_callsADrainOffAndIsDoneOtherwise() {
        assertThat(byHand.keep(MAIN, arn)).isInstanceOf(ByHand.Done.class);
        byHand.drain(MAIN, arn);

        assertThat(byHand.keep(MAIN, arn)).isInstanceOf(ByHand.Done.class);
        assertThat(stages.of(arn).orElseThrow().state()).isEqualTo(StageState.READY);
    }

    @Test
    void delete_takesOnlyAnEmptyStage() {
        stages.viewers.put(arn, 2);
        assertThat(byHand.delete(MAIN, arn)).isEqualTo(new ByHand.Occupied(2));

        stages.viewers.put(arn, 0);
        assertThat(byHand.delete(MAIN, arn)).isInstanceOf(ByHand.Done.class);

        assertThat(ivs.stages()).isEmpty();
        assertThat(byHand.delete(MAIN, arn)).isEqualTo(new ByHand.Gone());
    }

    @Test
    void rename_keepsTheStateAndSaysWhatItWasCalled() {
        String before = stages.of(arn).orElseThrow().name();

        ByHand.Done done = (ByHand.Done) byHand.rename(MAIN, arn, "balcony");

        assertThat(done.stage().name()).isEqualTo("balcony");
        assertThat(ivs.getStage(arn).name()).isEqualTo("balcony");
        assertThat(stages.of(arn).orElseThrow().name()).isEqualTo("balcony");
        assertThat(stages.of(arn).orElseThrow().state()).isEqualTo(StageState.CONNECTING);
        assertThat(stages.last().numbers()).containsEntry("before", before);
    }

    @Test
    void rename_whereIvsIsAway_changesNothing() {
        int steps = stages.changes.size();
        ivs.failsNext(IvsUnavailable.throttled("UpdateStage", Duration.ofSeconds(1), null));

        assertThatThrownBy(() -> byHand.rename(MAIN, arn, "balcony")).isInstanceOf(IvsUnavailable.class);
        assertThat(stages.changes).hasSize(steps);
    }

    @Test
    void master_isNeitherDrainedNorDeleted() {
        IvsStage master = ivs.createStage("m", Map.of());
        stages.change(new StageChange(
                UUID.randomUUID(),
                MAIN,
                master.arn(),
                "m",
                true,
                false,
                TestStages.NOON,
                null,
                StageState.READY,
                "found",
                Map.of(),
                "node-1",
                null,
                TestStages.NOON));

        assertThat(byHand.drain(MAIN, master.arn())).isEqualTo(new ByHand.IsMaster());
        assertThat(byHand.delete(MAIN, master.arn())).isEqualTo(new ByHand.IsMaster());
    }

    @Test
    void stepsOfOthers_areGivenWayTo() {
        stages.busy = true;

        assertThat(byHand.drain(MAIN, arn)).isEqualTo(new ByHand.NotNow(StageState.CONNECTING));
    }

    @Test
    void unknown_isGone() {
        assertThat(byHand.drain(MAIN, SECOND)).isEqualTo(new ByHand.Gone());
        assertThat(byHand.keep(MAIN, SECOND)).isEqualTo(new ByHand.Gone());
    }
}
