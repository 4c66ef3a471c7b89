package org.ivslive.web.stage;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.StageStory;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** What happened to a stage, also to one that is gone. */
@Path("/api/stage/" + StagePath.TEMPLATE + "/events")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StageEventsResource {

    private final StageLookup lookup;
    private final StageStory story;

    @Inject
    StageEventsResource(StageLookup lookup, StageStory story) {
        this.lookup = lookup;
        this.story = story;
    }

    @GET
    @Says("What happened to a stage and why, the newest first; also of one that is gone.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<StageEventsBody> events(
            @PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        StageArn stage = lookup.recorded(BroadcastId.MAIN, path);
        return Success.of(StageEventsBody.of(stage, story.latest(stage, limit)));
    }
}
