package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.ivslive.local.ivs.api.Input;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Participant;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.World;

/**
 * What happens to stages behind the product's back: DELETE /_admin/stages/{id}; PUT and DELETE of
 * /_admin/stages/{id}/participants/{participantId} bring somebody on and take them off.
 */
final class StagesAdmin implements AdminResource {
    private final World world;

    StagesAdmin(World world) {
        this.world = world;
    }

    @Override
    public Optional<ObjectNode> answer(AdminRequest request) {
        if (request.is("DELETE", "stages", "*")) {
            world.stages().delete(stage(request));
            return Optional.of(Json.object());
        }
        if (request.is("PUT", "stages", "*", "participants", "*")) {
            return Optional.of(put(stage(request), participantId(request), request.input()));
        }
        if (request.is("DELETE", "stages", "*", "participants", "*")) {
            world.sessions().leave(stage(request), participantId(request));
            return Optional.of(Json.object());
        }
        return Optional.empty();
    }

    private ObjectNode put(StageArn stage, ParticipantId id, Input input) {
        world.sessions().join(stage, id, input.text("userId").orElse(""), input.map("attributes"));
        input.flag("publishing").ifPresent(publishing -> world.sessions().publish(stage, id, publishing));
        Participant participant = world.sessions().connected(stage, id);
        return Json.object()
                .put("stageArn", stage.value())
                .put(
                        "sessionId",
                        world.sessions().active(stage).orElseThrow().id().value())
                .put("participantId", id.value())
                .put("publishing", participant.publishing());
    }

    /** The id is the part of the ARN after the slash. */
    private StageArn stage(AdminRequest request) {
        String id = request.part(1);
        return world.stages().all().stream()
                .map(Stage::arn)
                .filter(arn -> arn.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AwsError.notFound("stage " + id));
    }

    private static ParticipantId participantId(AdminRequest request) {
        return ParticipantId.parse("participantId", request.part(3));
    }
}
