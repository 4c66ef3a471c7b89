package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ivslive.local.ivs.model.Participant;
import org.ivslive.local.ivs.model.ParticipantEvent;
import org.ivslive.local.ivs.model.Replica;

/** How participants, what happened to them and their replicas look in JSON. */
final class ParticipantShapes {
    private ParticipantShapes() {}

    static ObjectNode participant(Participant participant, List<Replica> replicas) {
        ObjectNode json =
                summary(participant, replicas).put("recordingS3BucketName", "").put("recordingS3Prefix", "");
        json.set("attributes", Shapes.map(participant.attributes()));
        return json;
    }

    static ObjectNode summary(Participant participant, List<Replica> replicas) {
        ObjectNode json = Json.object()
                .put("participantId", participant.id().value())
                .put("userId", participant.userId())
                .put("state", participant.connected() ? "CONNECTED" : "DISCONNECTED")
                .put("firstJoinTime", Shapes.time(participant.firstJoinTime()))
                .put("published", participant.published())
                .put("recordingState", "DISABLED");
        participant
                .copiedFrom()
                .ifPresentOrElse(original -> replica(json, participant, original), () -> source(json, replicas));
        return json;
    }

    private static void replica(ObjectNode json, Participant participant, Replica original) {
        json.put("replicationType", "REPLICA")
                .put("replicationState", state(participant.connected()))
                .put("sourceStageArn", original.sourceStage().value())
                .put("sourceSessionId", original.sourceSession().value());
    }

    private static void source(ObjectNode json, List<Replica> replicas) {
        json.put("replicationType", replicas.isEmpty() ? "NONE" : "SOURCE");
        if (!replicas.isEmpty()) {
            json.put("replicationState", state(replicas.stream().anyMatch(Replica::active)));
        }
    }

    static ObjectNode event(Participant participant, ParticipantEvent event) {
        ObjectNode json = Json.object()
                .put("name", event.name().name())
                .put("participantId", participant.id().value())
                .put("eventTime", Shapes.time(event.time()))
                .put("replica", participant.copiedFrom().isPresent());
        event.replica()
                .ifPresent(replica -> json.put(
                                "destinationStageArn",
                                replica.destinationStage().value())
                        .put(
                                "destinationSessionId",
                                replica.destinationSession().value()));
        return json;
    }

    static ObjectNode replica(Replica replica) {
        return Json.object()
                .put("sourceStageArn", replica.sourceStage().value())
                .put("participantId", replica.participant().value())
                .put("sourceSessionId", replica.sourceSession().value())
                .put("destinationStageArn", replica.destinationStage().value())
                .put("destinationSessionId", replica.destinationSession().value())
                .put("replicationState", state(replica.active()));
    }

    private static String state(boolean active) {
        return active ? "ACTIVE" : "STOPPED";
    }
}
