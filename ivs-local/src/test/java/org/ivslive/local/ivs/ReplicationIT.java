package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.EventName;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantReplicasResponse;
import software.amazon.awssdk.services.ivsrealtime.model.Participant;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantReplica;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantState;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationState;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationType;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class ReplicationIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();
    private String source;
    private List<String> others;
    private String session;

    @BeforeEach
    void publisher() {
        source = ivs.createStage(r -> {}).stage().arn();
        others = IntStream.range(0, 6)
                .mapToObj(i -> ivs.createStage(r -> {}).stage().arn())
                .toList();
        session = Sdk.join(running, source, "anna");
        Sdk.publish(running, source, "anna");
    }

    @Test
    void start_thePublisherIsOnTheOtherStageToo() {
        ivs.startParticipantReplication(r -> r.sourceStageArn(source)
                .destinationStageArn(others.get(0))
                .participantId("anna")
                .reconnectWindowSeconds(30)
                .attributes(Map.of("copy", "yes")));
        String there = ivs.getStage(r -> r.arn(others.get(0))).stage().activeSessionId();
        Participant copy = participant(others.get(0), there);
        assertThat(copy.replicationType()).isEqualTo(ReplicationType.REPLICA);
        assertThat(copy.replicationState()).isEqualTo(ReplicationState.ACTIVE);
        assertThat(copy.sourceStageArn()).isEqualTo(source);
        assertThat(copy.sourceSessionId()).isEqualTo(session);
        assertThat(copy.published()).isTrue();
        assertThat(copy.attributes()).isEqualTo(Map.of("seat", "1", "copy", "yes"));
        assertThat(participant(source, session).replicationType()).isEqualTo(ReplicationType.SOURCE);
        ParticipantReplica listed = replicas().get(0);
        assertThat(listed.destinationSessionId()).isEqualTo(there);
        assertThat(listed.replicationState()).isEqualTo(ReplicationState.ACTIVE);
    }

    @Test
    void stop_theCopyLeaves() {
        start(others.get(0));
        String there = ivs.getStage(r -> r.arn(others.get(0))).stage().activeSessionId();
        stop(others.get(0));
        assertThat(participant(others.get(0), there).state()).isEqualTo(ParticipantState.DISCONNECTED);
        assertThat(replicas()).extracting(r -> r.replicationState()).containsExactly(ReplicationState.STOPPED);
        assertThat(ivs.listParticipantEvents(
                                r -> r.stageArn(source).sessionId(session).participantId("anna"))
                        .events())
                .extracting(e -> e.name())
                .endsWith(EventName.REPLICATION_STARTED, EventName.REPLICATION_STOPPED);
        assertThatThrownBy(() -> stop(others.get(0))).isInstanceOf(ResourceNotFoundException.class);
        start(others.get(0));
        assertThat(replicas()).extracting(r -> r.replicationState()).containsExactly(ReplicationState.ACTIVE);
    }

    @Test
    void start_sixth_overQuota() {
        others.subList(0, 5).forEach(this::start);
        assertThatThrownBy(() -> start(others.get(5))).isInstanceOf(ServiceQuotaExceededException.class);
        stop(others.get(0));
        start(others.get(5));
        assertThat(ivs.listParticipantReplicasPaginator(
                        r -> r.sourceStageArn(source).participantId("anna").maxResults(2)))
                .flatExtracting(ListParticipantReplicasResponse::replicas)
                .hasSize(6);
    }

    @Test
    void start_whatCannotBe_refused() {
        start(others.get(0));
        assertThatThrownBy(() -> start(others.get(0))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> start(source)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> start(source + "gone")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> start("ben", others.get(1))).isInstanceOf(ResourceNotFoundException.class);
        Sdk.join(running, source, "ben");
        assertThatThrownBy(() -> start("ben", others.get(1))).isInstanceOf(ConflictException.class);
    }

    @Test
    void publisherLeaves_copiesLeaveToo() {
        others.subList(0, 2).forEach(this::start);
        ivs.disconnectParticipant(r -> r.stageArn(source).participantId("anna"));
        assertThat(ivs.listStages(r -> {}).stages())
                .extracting(s -> s.activeSessionId())
                .containsOnlyNulls();
    }

    @Test
    void destinationDeleted_roomForAnother() {
        others.subList(0, 5).forEach(this::start);
        ivs.deleteStage(r -> r.arn(others.get(0)));
        start(others.get(5));
        assertThat(replicas()).hasSize(5);
    }

    private List<ParticipantReplica> replicas() {
        return ivs.listParticipantReplicas(r -> r.sourceStageArn(source).participantId("anna"))
                .replicas();
    }

    private Participant participant(String stage, String inSession) {
        return ivs.getParticipant(r -> r.stageArn(stage).sessionId(inSession).participantId("anna"))
                .participant();
    }

    private void start(String destination) {
        start("anna", destination);
    }

    private void start(String participant, String destination) {
        ivs.startParticipantReplication(
                r -> r.sourceStageArn(source).destinationStageArn(destination).participantId(participant));
    }

    private void stop(String destination) {
        ivs.stopParticipantReplication(
                r -> r.sourceStageArn(source).destinationStageArn(destination).participantId("anna"));
    }
}
