package org.ivslive.web.stage;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.StagesByHand;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** Has a stage emptied, or calls that off. */
@Path("/api/stage/" + StagePath.TEMPLATE + "/drain")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StageDrainResource {

    private final StageLookup lookup;
    private final StagesByHand stages;

    @Inject
    StageDrainResource(StageLookup lookup, StagesByHand stages) {
        this.lookup = lookup;
        this.stages = stages;
    }

    @POST
    @Says("Has a stage emptied and then deleted: nobody new is seated there, and whoever is on it is moved.")
    @Answers(
            status = 202,
            data = StageStepBody.class,
            fails = {ErrorCode.FORBIDDEN, ErrorCode.NOT_FOUND, ErrorCode.SERVICE_UNAVAILABLE})
    public Response drain(@PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path) {
        StageStepBody body = StageStepBody.of(StageProblems.done(stages.drain(BroadcastId.MAIN, arn(path))));
        return Response.accepted(Success.of(body)).build();
    }

    @DELETE
    @Says("Calls the draining of a stage off; viewers are seated there again.")
    @Answers(fails = {ErrorCode.NOT_FOUND, ErrorCode.SERVICE_UNAVAILABLE})
    public Success<StageStepBody> keep(@PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path) {
        return Success.of(StageStepBody.of(StageProblems.done(stages.keep(BroadcastId.MAIN, arn(path)))));
    }

    private StageArn arn(StagePath path) {
        return lookup.living(BroadcastId.MAIN, path).arn();
    }
}
