package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Constraints;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.Stages;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.local.ivs.quota.Count;

/** CreateStage, GetStage, UpdateStage, DeleteStage and ListStages. */
final class StageOperations {
    private final Parts parts;
    private final Stages stages;

    StageOperations(Parts parts) {
        this.parts = parts;
        this.stages = parts.world().stages();
    }

    void addTo(Map<Operation, Handler> table) {
        table.put(Operation.CREATE_STAGE, this::create);
        table.put(Operation.GET_STAGE, this::get);
        table.put(Operation.UPDATE_STAGE, this::update);
        table.put(Operation.DELETE_STAGE, this::delete);
        table.put(Operation.LIST_STAGES, this::list);
    }

    private ObjectNode create(Call call) {
        Input input = call.input();
        String name = Constraints.name("name", input.text("name").orElse(""));
        Tags tags = input.tags();
        refuseRecording(input);
        List<TokenSpec> tokens = TokenSpec.ofNewStage(input);
        Stage stage = stages.create(call.home(), name, tags, parts.quotas().limit(Count.STAGES));
        ObjectNode json = answer(call, stage);
        ArrayNode issued = json.putArray("participantTokens");
        tokens.forEach(spec -> issued.add(spec.issue(parts, call, stage.arn())));
        return json;
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
        return Shapes.page(
                "stages",
                page,
                stage -> Shapes.stageSummary(stage, parts.world().sessions().active(stage.arn())));
    }

    private static StageArn stageArn(Call call) {
        return call.stageArn("arn");
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

    private ObjectNode answer(Call call, Stage stage) {
        ObjectNode json = Json.object();
        json.set("stage", Shapes.stage(stage, parts.world().sessions().active(stage.arn()), call.authority()));
        return json;
    }
}
