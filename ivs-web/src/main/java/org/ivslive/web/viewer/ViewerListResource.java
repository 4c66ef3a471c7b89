package org.ivslive.web.viewer;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.seat.SeatBook;
import org.ivslive.stage.LiveStage;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageLookup;
import org.ivslive.web.stage.StagePath;
import org.ivslive.wiring.Component;

/** Who sits on a stage; the admin's alone. */
@Path("/api/viewer/list")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ViewerListResource {

    private final SeatBook seats;
    private final StageLookup stages;

    @Inject
    ViewerListResource(SeatBook seats, StageLookup stages) {
        this.seats = seats;
        this.stages = stages;
    }

    @GET
    @Path(StagePath.TEMPLATE)
    @Says("Who sits on a stage, a page at a time.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<ViewerListBody> viewers(
            @PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Says("From the page before.") @DefaultValue("0") @Pattern(regexp = "\\d{1,19}")
                    String cursor) {
        LiveStage stage = stages.living(BroadcastId.MAIN, path);
        return Success.of(ViewerListBody.of(stage.arn(), seats.list(BroadcastId.MAIN, stage.id(), limit, cursor)));
    }
}
