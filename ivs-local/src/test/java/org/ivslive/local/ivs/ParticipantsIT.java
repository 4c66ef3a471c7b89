package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.EventName;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantEventsResponse;
import software.amazon.awssdk.services.ivsrealtime.model.ListParticipantsResponse;
import software.amazon.awssdk.services.ivsrealtime.model.ListStageSessionsResponse;
import software.amazon.awssdk.services.ivsrealtime.model.Participant;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantState;
import software.amazon.awssdk.services.ivsrealtime.model.ParticipantSummary;
import software.amazon.awssdk.services.ivsrealtime.model.ReplicationType;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.StageSession;
import software.amazon.awssdk.services.ivsrealtime.model.StageSessionSummary;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class ParticipantsIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();
    private String stage;

    @BeforeEach
    void stage() {
        stage = ivs.createStage(r -> {}).stage().arn();
    }

    @Test
    void getParticipant_whoJoinedAndPublishes() {
        String session = Sdk.join(running, stage, "anna");
        Sdk.publish(running, stage, "anna");
        Participant anna = ivs.getParticipant(
                        r -> r.stageArn(stage).sessionId(session).participantId("anna"))
                .participant();
        assertThat(anna.state()).isEqualTo(ParticipantState.CONNECTED);
        assertThat(anna.userId()).isEqualTo("user-anna");
        assertThat(anna.attributes()).isEqualTo(Map.of("seat", "1"));
        assertThat(anna.published()).isTrue();
        assertThat(anna.firstJoinTime()).isNotNull();
        assertThat(anna.replicationType()).isEqualTo(ReplicationType.NONE);
    }

    @Test
    void listParticipants_severalPages_everybodyOnce() {
        String session = "";
        for (int i = 0; i < 7; i++) {
            session = Sdk.join(running, stage, "p" + i);
        }
        String same = session;
        assertThat(ivs.listParticipantsPaginator(
                        r -> r.stageArn(stage).sessionId(same).maxResults(3)))
                .flatExtracting(ListParticipantsResponse::participants)
                .extracting(ParticipantSummary::participantId)
                .containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
    }

    @Test
    void listParticipants_filtered() {
        String session = Sdk.join(running, stage, "anna");
        Sdk.join(running, stage, "ben");
        Sdk.publish(running, stage, "anna");
        ivs.disconnectParticipant(r -> r.stageArn(stage).participantId("anna"));
        assertThat(ids(session, "CONNECTED", null, null)).containsExactly("ben");
        assertThat(ids(session, "DISCONNECTED", null, null)).containsExactly("anna");
        assertThat(ids(session, null, true, null)).containsExactly("anna");
        assertThat(ids(session, null, false, null)).containsExactly("ben");
        assertThat(ids(session, null, null, "user-ben")).containsExactly("ben");
        assertThatThrownBy(() -> ids(session, "CONNECTED", true, null)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ids(session, "ASLEEP", null, null)).isInstanceOf(ValidationException.class);
    }

    private java.util.stream.Stream<String> ids(String session, String state, Boolean published, String user) {
        return ivs
                .listParticipants(r -> r.stageArn(stage)
                        .sessionId(session)
                        .filterByState(state)
                        .filterByPublished(published)
                        .filterByUserId(user))
                .participants()
                .stream()
                .map(ParticipantSummary::participantId);
    }

    @Test
    void disconnectParticipant_lastOne_endsTheSession() {
        String session = Sdk.join(running, stage, "anna");
        ivs.disconnectParticipant(r -> r.stageArn(stage).participantId("anna").reason("enough"));
        assertThat(ivs.getStage(r -> r.arn(stage)).stage().activeSessionId()).isNull();
        StageSession ended =
                ivs.getStageSession(r -> r.stageArn(stage).sessionId(session)).stageSession();
        assertThat(ended.endTime()).isAfterOrEqualTo(ended.startTime());
        assertThatThrownBy(
                        () -> ivs.disconnectParticipant(r -> r.stageArn(stage).participantId("anna")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void listStageSessions_newestFirst() {
        String first = Sdk.join(running, stage, "anna");
        ivs.disconnectParticipant(r -> r.stageArn(stage).participantId("anna"));
        String second = Sdk.join(running, stage, "anna");
        assertThat(second).isNotEqualTo(first);
        assertThat(ivs.listStageSessionsPaginator(r -> r.stageArn(stage).maxResults(1)))
                .flatExtracting(ListStageSessionsResponse::stageSessions)
                .extracting(StageSessionSummary::sessionId)
                .containsExactly(second, first);
        assertThatThrownBy(() -> ivs.getStageSession(r -> r.stageArn(stage).sessionId("st-0123456789abc")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void listParticipantEvents_inOrderOverPages() {
        String session = Sdk.join(running, stage, "anna");
        Sdk.join(running, stage, "ben");
        Sdk.publish(running, stage, "anna");
        ivs.disconnectParticipant(r -> r.stageArn(stage).participantId("anna"));
        assertThat(ivs.listParticipantEventsPaginator(r -> r.stageArn(stage)
                        .sessionId(session)
                        .participantId("anna")
                        .maxResults(2)))
                .flatExtracting(ListParticipantEventsResponse::events)
                .extracting(e -> e.name())
                .containsExactly(EventName.JOINED, EventName.PUBLISH_STARTED, EventName.LEFT);
    }

    @Test
    void unknownStageOrSession_listsAreEmpty() {
        String session = "st-0123456789abc";
        assertThat(ivs.listParticipants(r -> r.stageArn(stage).sessionId(session))
                        .participants())
                .isEmpty();
        assertThat(ivs.listStageSessions(r -> r.stageArn(stage)).stageSessions())
                .isEmpty();
        assertThat(ivs.listParticipantEvents(
                                r -> r.stageArn(stage).sessionId(session).participantId("x"))
                        .events())
                .isEmpty();
        assertThatThrownBy(() -> ivs.getParticipant(
                        r -> r.stageArn(stage).sessionId(session).participantId("x")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> ivs.listParticipants(r -> r.stageArn(stage).sessionId("today")))
                .isInstanceOf(ValidationException.class);
    }
}
