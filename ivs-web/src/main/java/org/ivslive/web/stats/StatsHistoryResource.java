package org.ivslive.web.stats;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.stats.SnapshotHistory;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** The figures over time, for charts. */
@Path("/api/stats/history")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StatsHistoryResource {

    private final SnapshotHistory snapshots;
    private final Clock clock;

    @Inject
    StatsHistoryResource(SnapshotHistory snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GET
    @Allow(KeyRole.PUBLISHER)
    @Says("The figures over time, for charts: the peaks of each step.")
    public Success<ChartBody> history(
            @QueryParam("from")
                    @Says(value = "An hour before `to` unless given; at most 366 days before it.", as = Instant.class)
                    @Nullable
                    String from,
            @QueryParam("to") @Says(value = "Now unless given.", as = Instant.class) @Nullable String to,
            @QueryParam("step")
                    @Min(ChartRange.FINEST_STEP)
                    @Max(ChartRange.COARSEST_STEP)
                    @Says("In seconds; chosen for about 360 points unless given, and for 2,000 at most.")
                    @Nullable
                    Integer step) {
        ChartRange range = ChartRange.of(from, to, step, clock.instant());
        return Success.of(
                ChartBody.of(range, snapshots.points(BroadcastId.MAIN, range.from(), range.to(), range.step())));
    }
}
