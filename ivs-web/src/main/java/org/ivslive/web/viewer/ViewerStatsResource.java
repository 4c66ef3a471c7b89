package org.ivslive.web.viewer;

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
import java.time.Duration;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.StageFigures;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageLookup;
import org.ivslive.web.stage.StagePath;
import org.ivslive.wiring.Component;

/** How a stage was watched; the admin's alone. */
@Path("/api/viewer/stats")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ViewerStatsResource {

    private final StageLookup stages;
    private final StageFigures figures;

    @Inject
    ViewerStatsResource(StageLookup stages, StageFigures figures) {
        this.stages = stages;
        this.figures = figures;
    }

    @GET
    @Path("/" + StagePath.TEMPLATE)
    @Says("How a stage was watched in the last days.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<StageFiguresBody> stats(
            @PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath stage,
            @QueryParam("days") @DefaultValue("7") @Min(1) @Max(90) int days) {
        StageArn arn = stages.recorded(BroadcastId.MAIN, stage);
        return Success.of(
                new StageFiguresBody(arn.value(), days, figures.of(BroadcastId.MAIN, arn, Duration.ofDays(days))));
    }
}
