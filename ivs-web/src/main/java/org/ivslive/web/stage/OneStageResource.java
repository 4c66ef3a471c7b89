package org.ivslive.web.stage;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageDirectory;
import org.ivslive.stage.StagesByHand;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** One stage: shown, renamed, taken away. Its root is that of all stages, or it would take {@code /list} for a stage. */
@Path("/api/stage")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class OneStageResource {

    private final StageLookup lookup;
    private final StageDirectory directory;
    private final StagesByHand stages;

    @Inject
    OneStageResource(StageLookup lookup, StageDirectory directory, StagesByHand stages) {
        this.lookup = lookup;
        this.directory = directory;
        this.stages = stages;
    }

    @GET
    @Path("/" + StagePath.TEMPLATE)
    @Says("A stage and how many viewers it has.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<StageDetailBody> stage(@PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path) {
        LiveStage stage = lookup.living(BroadcastId.MAIN, path);
        return Success.of(StageDetailBody.of(directory.stage(stage.arn()), stage));
    }

    @PUT
    @Path("/" + StagePath.TEMPLATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Gives a stage another name.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.SERVICE_UNAVAILABLE})
    public Success<StageDetailBody> rename(
            @PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path, @NotNull @Valid StageNameBody body) {
        StageArn arn = lookup.living(BroadcastId.MAIN, path).arn();
        LiveStage stage = StageProblems.done(stages.rename(BroadcastId.MAIN, arn, body.name()));
        return Success.of(StageDetailBody.of(directory.stage(arn), stage));
    }

    @DELETE
    @Path("/" + StagePath.TEMPLATE)
    @Says("Takes an empty stage away. One that has viewers is drained first where `drain` says so.")
    @Answers(
            status = {200, 202},
            data = StageStepBody.Deleted.class,
            fails = {ErrorCode.FORBIDDEN, ErrorCode.NOT_FOUND, ErrorCode.SERVICE_UNAVAILABLE})
    public Response delete(
            @PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path,
            @QueryParam("drain") @Says("Whether to move viewers away first.") @DefaultValue("false") boolean drain) {
        StageArn arn = lookup.living(BroadcastId.MAIN, path).arn();
        if (drain) {
            LiveStage stage = StageProblems.done(stages.drain(BroadcastId.MAIN, arn));
            return Response.accepted(Success.of(StageStepBody.Deleted.later(stage)))
                    .build();
        }
        LiveStage stage = StageProblems.done(stages.delete(BroadcastId.MAIN, arn));
        return Response.ok(Success.of(StageStepBody.Deleted.now(stage))).build();
    }
}
