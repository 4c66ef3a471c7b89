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
import org.ivslive.seat.StayHistory;
import org.ivslive.seat.ViewerId;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** Where a viewer has been; the admin's alone, since it says from which address. */
@Path("/api/viewer/history")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ViewerHistoryResource {

    private final StayHistory stays;

    @Inject
    ViewerHistoryResource(StayHistory stays) {
        this.stays = stays;
    }

    @GET
    @Path("/{userId}")
    @Says("Where a viewer has been, the newest stay first.")
    public Success<HistoryBody> history(
            @PathParam("userId") @Pattern(regexp = ViewerId.SHAPE) String userId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        ViewerId viewer = new ViewerId(userId);
        return Success.of(HistoryBody.of(viewer, stays.of(BroadcastId.MAIN, viewer, limit)));
    }
}
