package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.StageArn;

/** CreateParticipantToken. */
final class TokenOperations {
    private final Parts parts;

    TokenOperations(Parts parts) {
        this.parts = parts;
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.CREATE_PARTICIPANT_TOKEN, this::create);
    }

    private ObjectNode create(Call call) {
        StageArn stage = call.stageArn("stageArn");
        TokenSpec spec = TokenSpec.of(call.input());
        parts.world().stages().get(stage);
        ObjectNode json = Json.object();
        json.set("participantToken", spec.issue(parts, call, stage));
        return json;
    }
}
