package org.ivslive.web.stats;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.publisher.Publisher;
import org.ivslive.stats.LiveStats;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.publisher.PublisherBody;
import org.ivslive.web.stage.StageLookup;
import org.ivslive.web.stage.StagePath;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** The calls about the show as it is now. */
@Path("/api/stats")
@Component
@Allow(KeyRole.PUBLISHER)
@Produces(MediaType.APPLICATION_JSON)
public class StatsResource {

    private final LiveStats stats;
    private final Publisher publisher;
    private final StageLookup lookup;

    @Inject
    StatsResource(LiveStats stats, Publisher publisher, StageLookup lookup) {
        this.stats = stats;
        this.publisher = publisher;
        this.lookup = lookup;
    }

    @GET
    @Says("The show as it is now, with every stage.")
    public Success<StatsBody> all() {
        return Success.of(StatsBody.of(stats.now(BroadcastId.MAIN)));
    }

    @GET
    @Path("/viewers")
    @Says("How many viewers there are.")
    public Success<StatsBody.Viewers> viewers() {
        return Success.of(StatsBody.Viewers.of(stats.now(BroadcastId.MAIN)));
    }

    @GET
    @Path("/publisher")
    @Says("Whether the show is on.")
    public Success<PublisherBody> publisher() {
        return Success.of(PublisherBody.of(publisher.status(BroadcastId.MAIN)));
    }

    /** All stages, or the one that is named. */
    @GET
    @Path("/stages")
    @Says("Every stage with its viewers, or the one of `arn`.")
    @Answers(
            data = {StatsBody.Stages.class, StatsBody.Stage.class},
            fails = ErrorCode.NOT_FOUND)
    public Response stages(@QueryParam("arn") @Says(StagePath.MEANING) @Nullable StagePath arn) {
        return Response.ok(arn == null ? Success.of(StatsBody.Stages.of(stats.now(BroadcastId.MAIN))) : stage(arn))
                .build();
    }

    @GET
    @Path("/stages/" + StagePath.TEMPLATE)
    @Says("One stage with its viewers.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<StatsBody.Stage> stage(@PathParam(StagePath.NAME) @Says(StagePath.MEANING) StagePath path) {
        return Success.of(StatsBody.Stage.of(lookup.living(BroadcastId.MAIN, path)));
    }
}
