package org.ivslive.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsReplica;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.replication.NotReplicable.Reason;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicatorTest {

    private static final BroadcastId MAIN = BroadcastId.MAIN;
    private static final StageArn MASTER = arn("Master");
    private static final List<StageArn> OTHERS =
            IntStream.range(0, 7).mapToObj(i -> arn("Other" + i)).toList();
    private static final ParticipantId ANN = new ParticipantId("ann-1");

    private final FakeIvs ivs = new FakeIvs();
    private final Map<StageArn, LiveStage> living = new HashMap<>();
    private final ReplicaLook look = new ReplicaLook(ivs);
    private final Replicator replicator =
            new Replicator((broadcast, stage) -> Optional.ofNullable(living.get(stage)), look, ivs);

    @BeforeEach
    void show() {
        add(MASTER, StageState.READY);
        OTHERS.forEach(stage -> add(stage, StageState.CONNECTING));
        ivs.published(MASTER, new IvsParticipant(ANN, "ann", true, true));
    }

    @Test
    void start_isDoneOnce() {
        assertThat(start(0)).isEqualTo(new Replicator.Started(true, 1));
        assertThat(start(0)).isEqualTo(new Replicator.Started(false, 1));
        assertThat(start(1)).isEqualTo(new Replicator.Started(true, 2));

        assertThat(ivs.calls())
                .filteredOn("StartParticipantReplication"::equals)
                .hasSize(2);
    }

    @Test
    void start_whoseAnswerIsLost_isFoundWhenItIsRepeated() {
        ivs.loseNextReplication();

        assertThatThrownBy(() -> start(0)).isInstanceOf(IvsUnavailable.class);
        assertThat(start(0)).isEqualTo(new Replicator.Started(false, 1));
    }

    @Test
    void start_aSixth_isNotEvenAsked() {
        IntStream.range(0, 5).forEach(this::start);

        NotReplicable refused = catchThrowableOfType(NotReplicable.class, () -> start(5));

        assertThat(refused.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refused.replicas()).isEqualTo(5);
        assertThat(ivs.calls())
                .filteredOn("StartParticipantReplication"::equals)
                .hasSize(5);
        assertThat(start(4)).isEqualTo(new Replicator.Started(false, 5));
    }

    @Test
    void start_afterOneOfFiveWasStopped() {
        IntStream.range(0, 5).forEach(this::start);
        stop(2);

        assertThat(start(5)).isEqualTo(new Replicator.Started(true, 5));
    }

    @Test
    void start_whereAnotherNodeTakesTheLastPlace() {
        IntStream.range(0, 4).forEach(this::start);
        ivs.justBefore("StartParticipantReplication", () -> start(4));

        NotReplicable refused = catchThrowableOfType(NotReplicable.class, () -> start(5));

        assertThat(refused.reason()).isEqualTo(Reason.LIMIT);
        assertThat(refused.replicas()).isEqualTo(5);
    }

    @Test
    void start_whereAnotherNodeIsFaster() {
        ivs.justBefore("StartParticipantReplication", () -> start(0));

        assertThat(start(0)).isEqualTo(new Replicator.Started(false, 1));
    }

    @Test
    void start_ofSomebodyWhoIsNotThere() {
        assertThatThrownBy(
                        () -> replicator.start(MAIN, new Replication(MASTER, OTHERS.get(0), new ParticipantId("ben"))))
                .isInstanceOfSatisfying(
                        NotReplicable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PARTICIPANT_UNKNOWN));
    }

    @Test
    void start_ofSomebodyWhoIsThereAlready() {
        ivs.published(OTHERS.get(0), new IvsParticipant(ANN, "ann", true, true));

        assertThat(reason(0)).isEqualTo(Reason.PARTICIPANT_REFUSED);
    }

    @Test
    void start_whatIvsRefusesForAnotherReason() {
        ivs.failsNext("StartParticipantReplication", new IvsRefused("PendingVerification", "Start", null));

        assertThatThrownBy(() -> start(0)).isInstanceOf(IvsRefused.class);
    }

    @Test
    void start_toTheSameStage() {
        assertThatThrownBy(() -> replicator.start(MAIN, new Replication(MASTER, MASTER, ANN)))
                .hasMessage("SAME_STAGE");
        assertThat(ivs.calls()).isEmpty();
    }

    @Test
    void start_toAStageThatIsNotOurs() {
        living.remove(OTHERS.get(0));

        assertThat(reason(0)).isEqualTo(Reason.DESTINATION_UNKNOWN);
        assertThat(ivs.calls()).isEmpty();
    }

    @Test
    void start_fromAStageThatIsNotOurs() {
        living.remove(MASTER);

        assertThat(reason(0)).isEqualTo(Reason.SOURCE_UNKNOWN);
        assertThatThrownBy(() -> stop(0)).hasMessage("SOURCE_UNKNOWN");
        assertThat(ivs.calls()).isEmpty();
    }

    @Test
    void start_toAStageThatDrains() {
        add(OTHERS.get(0), StageState.DRAINING);

        assertThat(reason(0)).isEqualTo(Reason.DESTINATION_DRAINS);
        assertThat(ivs.calls()).isEmpty();
    }

    @Test
    void stop_isDoneOnce() {
        start(0);

        assertThat(stop(0)).isTrue();
        assertThat(stop(0)).isFalse();
    }

    @Test
    void stop_toAStageThatIsGone() {
        start(0);
        living.remove(OTHERS.get(0));

        assertThat(stop(0)).isTrue();
    }

    @Test
    void look_tellsReplicasOfAllPages() {
        IntStream.range(0, 5).forEach(this::start);
        stop(1);
        ivs.pageSize(2);

        StageReplication seen = look.of(MASTER);

        PublisherReplicas ann = seen.publishers().get(0);
        assertThat(ann.participant()).isEqualTo(ANN);
        assertThat(ann.userId()).isEqualTo("ann");
        assertThat(ann.replicas()).extracting(IvsReplica::destination).containsExactlyElementsOf(OTHERS.subList(0, 5));
        assertThat(ann.active()).isEqualTo(4);
        assertThat(ann.free()).isEqualTo(1);
        assertThat(ann.areOn(OTHERS.get(0))).isTrue();
        assertThat(ann.areOn(OTHERS.get(1))).isFalse();
        assertThat(seen.copies()).isEmpty();
    }

    @Test
    void look_tellsCopiesFromThoseWhoCameThemselves_andLeavesOutWhoLeft() {
        IvsParticipant copy = new IvsParticipant(ANN, "ann", true, true, Optional.of(MASTER));
        ivs.published(OTHERS.get(0), copy, new IvsParticipant(new ParticipantId("gone"), "gone", false, true));

        assertThat(look.of(OTHERS.get(0))).isEqualTo(new StageReplication(List.of(), List.of(copy)));
    }

    @Test
    void look_atAStageWithoutASession() {
        StageArn empty = arn("Empty");
        ivs.add(empty, Map.of());

        assertThat(look.of(empty)).isEqualTo(new StageReplication(List.of(), List.of()));
        assertThat(ivs.calls()).containsExactly("GetStage");
    }

    @Test
    void look_atAStageThatIsGone() {
        assertThatThrownBy(() -> look.of(arn("Gone"))).isInstanceOf(IvsNotFound.class);
    }

    private Replicator.Started start(int destination) {
        return replicator.start(MAIN, to(destination));
    }

    private boolean stop(int destination) {
        return replicator.stop(MAIN, to(destination));
    }

    private Reason reason(int destination) {
        return catchThrowableOfType(NotReplicable.class, () -> start(destination))
                .reason();
    }

    private static Replication to(int destination) {
        return new Replication(MASTER, OTHERS.get(destination), ANN);
    }

    private void add(StageArn stage, StageState state) {
        ivs.add(new IvsStage(stage, stage.id().value(), Optional.of("session-" + stage.id()), Map.of()));
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        living.put(stage, new LiveStage(stage, stage.id().value(), state, stage.equals(MASTER), false, noon, noon, 0));
    }

    private static StageArn arn(String id) {
        return new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
    }
}
