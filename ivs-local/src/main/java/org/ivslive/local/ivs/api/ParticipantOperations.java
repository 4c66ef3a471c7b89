package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.Page;
import org.ivslive.local.ivs.model.Participant;
import org.ivslive.local.ivs.model.ParticipantEvent;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.SessionId;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.World;

/** ListParticipants, GetParticipant, ListParticipantEvents and DisconnectParticipant. */
final class ParticipantOperations {
    private final World world;

    ParticipantOperations(World world) {
        this.world = world;
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.LIST_PARTICIPANTS, this::list);
        table.put(Operation.GET_PARTICIPANT, this::get);
        table.put(Operation.LIST_PARTICIPANT_EVENTS, this::events);
        table.put(Operation.DISCONNECT_PARTICIPANT, this::disconnect);
    }

    private ObjectNode list(Call call) {
        StageArn stage = stage(call);
        Page<Participant> page = world.sessions()
                .participants(
                        stage,
                        session(call),
                        ParticipantFilter.of(call.input()),
                        call.input().page("ListParticipants", 100));
        return Shapes.page(
                "participants",
                page,
                participant -> ParticipantShapes.summary(
                        participant, world.replications().of(stage, participant.id())));
    }

    private ObjectNode get(Call call) {
        StageArn stage = stage(call);
        ParticipantId id = participantId(call);
        Participant participant = world.sessions()
                .participant(stage, session(call), id)
                .orElseThrow(() -> AwsError.notFound("participant " + id));
        ObjectNode json = Json.object();
        json.set(
                "participant",
                ParticipantShapes.participant(participant, world.replications().of(stage, id)));
        return json;
    }

    private ObjectNode events(Call call) {
        Page.Request request = call.input().page("ListParticipantEvents", 100);
        return world.sessions()
                .participant(stage(call), session(call), participantId(call))
                .map(participant -> Shapes.page(
                        "events",
                        Page.of(request, participant.events(), ParticipantEvent::sequence),
                        event -> ParticipantShapes.event(participant, event)))
                .orElseGet(() -> {
                    ObjectNode none = Json.object();
                    none.putArray("events");
                    return none;
                });
    }

    private ObjectNode disconnect(Call call) {
        StageArn stage = stage(call);
        ParticipantId id = participantId(call);
        Constraints.length("reason", call.input().text("reason").orElse(""), 0, 128);
        world.sessions().leave(stage, id);
        return Json.object();
    }

    private static StageArn stage(Call call) {
        return call.input().stageArn("stageArn");
    }

    private static SessionId session(Call call) {
        return SessionId.parse("sessionId", call.input().requiredText("sessionId"));
    }

    private static ParticipantId participantId(Call call) {
        return ParticipantId.parse("participantId", call.input().requiredText("participantId"));
    }
}
