package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.Replications;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.quota.Count;

/** StartParticipantReplication, StopParticipantReplication and ListParticipantReplicas. */
final class ReplicationOperations {
    private static final int MAX_PAGE = 50;

    private final Parts parts;
    private final Replications replications;

    ReplicationOperations(Parts parts) {
        this.parts = parts;
        this.replications = parts.world().replications();
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.START_PARTICIPANT_REPLICATION, this::start);
        table.put(Operation.STOP_PARTICIPANT_REPLICATION, this::stop);
        table.put(Operation.LIST_PARTICIPANT_REPLICAS, this::list);
    }

    private ObjectNode start(Call call) {
        Input input = call.input();
        input.integer("reconnectWindowSeconds")
                .ifPresent(seconds -> Constraints.between("reconnectWindowSeconds", seconds, 0, 300));
        replications.start(
                source(input),
                destination(input),
                participantId(input),
                TokenSpec.attributes(input),
                parts.quotas().limit(Count.REPLICAS));
        return Json.object();
    }

    private ObjectNode stop(Call call) {
        replications.stop(source(call.input()), destination(call.input()), participantId(call.input()));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        Input input = call.input();
        var page =
                replications.list(source(input), participantId(input), input.page("ListParticipantReplicas", MAX_PAGE));
        return Shapes.page("replicas", page, ParticipantShapes::replica);
    }

    private static StageArn source(Input input) {
        return input.stageArn("sourceStageArn");
    }

    private static StageArn destination(Input input) {
        return input.stageArn("destinationStageArn");
    }

    private static ParticipantId participantId(Input input) {
        return ParticipantId.parse("participantId", input.requiredText("participantId"));
    }
}
