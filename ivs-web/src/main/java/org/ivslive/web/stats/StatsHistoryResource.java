package org.ivslive.web.stats;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.stats.SnapshotHistory;
import org.ivslive.web.access.Allow;
import org.ivslive.web.envelope.Success;
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
    public Success<ChartBody> history(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("step") @Nullable String step) {
        ChartRange range = ChartRange.of(from, to, step, clock.instant());
        return Success.of(
                ChartBody.of(range, snapshots.points(BroadcastId.MAIN, range.from(), range.to(), range.step())));
    }
}
