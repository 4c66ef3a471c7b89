package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.Stages;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.local.ivs.model.World;

/** CreateStage, GetStage, UpdateStage, DeleteStage and ListStages. */
final class StageOperations {
    private final Stages stages;

    StageOperations(World world) {
        this.stages = world.stages();
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.CREATE_STAGE, this::create);
        table.put(Operation.GET_STAGE, this::get);
        table.put(Operation.UPDATE_STAGE, this::update);
        table.put(Operation.DELETE_STAGE, this::delete);
        table.put(Operation.LIST_STAGES, this::list);
    }

    private ObjectNode create(Call call) {
        String name = call.input().text("name").orElse("");
        Constraints.name("name", name);
        Tags tags = call.input().tags();
        refuseRecording(call.input());
        Stage stage = stages.create(call.home(), name, tags, 1000);
        return answer(call, stage);
    }

    private ObjectNode get(Call call) {
        return answer(call, stages.get(stageArn(call)));
    }

    private ObjectNode update(Call call) {
        StageArn arn = stageArn(call);
        refuseRecording(call.input());
        return answer(
                call,
                call.input()
                        .text("name")
                        .map(name -> stages.rename(arn, Constraints.name("name", name)))
                        .orElseGet(() -> stages.get(arn)));
    }

    private ObjectNode delete(Call call) {
        stages.delete(stageArn(call));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var page = stages.list(call.home().region(), call.input().page("ListStages", 100));
        return Shapes.page("stages", page, Shapes::stageSummary);
    }

    private static StageArn stageArn(Call call) {
        return call.input().stageArn("arn");
    }

    private static void refuseRecording(Input input) {
        input.structure("autoParticipantRecordingConfiguration")
                .flatMap(recording -> recording.text("storageConfigurationArn"))
                .filter(arn -> !arn.isEmpty())
                .ifPresent(arn -> {
                    throw AwsError.invalid("Recording is not offered by the local stand-in: "
                            + "leave autoParticipantRecordingConfiguration out");
                });
    }

    private static ObjectNode answer(Call call, Stage stage) {
        ObjectNode json = Json.object();
        json.set("stage", Shapes.stage(stage, call.authority()));
        return json;
    }
}
