package org.ivslive.web.viewer;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.seat.LiveStays;
import org.ivslive.seat.PastStay;
import org.ivslive.seat.StayHistory;
import org.ivslive.seat.ViewerId;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.web.stage.StageLookup;
import org.ivslive.web.stage.StagePath;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** For how long a viewer has been on a stage: in the stay that is under way, otherwise in the last one. */
@Path("/api/viewer/duration")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ViewerDurationResource {

    private final Speakers speakers;
    private final LiveStays live;
    private final StayHistory past;
    private final StageLookup stages;
    private final Clock clock;

    @Inject
    ViewerDurationResource(Speakers speakers, LiveStays live, StayHistory past, StageLookup stages, Clock clock) {
        this.speakers = speakers;
        this.live = live;
        this.past = past;
        this.stages = stages;
        this.clock = clock;
    }

    @GET
    @Allow(KeyRole.VIEWER)
    @Says("For how long a viewer has been on a stage: in the stay under way, otherwise in the last one.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<DurationBody> duration(
            @Context SecurityContext caller,
            @HeaderParam(Speakers.SESSION_HEADER) @Nullable String secret,
            @QueryParam("userId") @NotBlank @Pattern(regexp = ViewerId.SHAPE) String userId,
            @QueryParam(StagePath.NAME) @NotBlank @Says(StagePath.MEANING) String stageArn) {
        ViewerId viewer = new ViewerId(userId);
        speakers.session(caller, viewer, secret);
        StagePath stage = new StagePath(stageArn);
        return underWay(viewer, stage)
                .or(() -> last(viewer, stage))
                .map(watched -> Success.of(DurationBody.of(watched)))
                .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.NOT_FOUND, "viewer.never.there")));
    }

    /** Of a stay that is under way nothing is asked of the database. */
    private Optional<Duration> underWay(ViewerId viewer, StagePath stage) {
        return live.of(BroadcastId.MAIN, viewer)
                .filter(stay -> stage.id().filter(stay.stage()::equals).isPresent())
                .map(stay -> stay.watched(clock.instant()));
    }

    private Optional<Duration> last(ViewerId viewer, StagePath stage) {
        return past.last(BroadcastId.MAIN, viewer, stages.recorded(BroadcastId.MAIN, stage))
                .map(PastStay::watched);
    }
}
