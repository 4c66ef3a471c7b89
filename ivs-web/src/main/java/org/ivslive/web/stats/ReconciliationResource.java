package org.ivslive.web.stats;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.presence.Presence;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.StageRegistry;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** What is tracked here beside what IVS tells; the admin's alone. */
@Path("/api/stats/reconciliation")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final StageRegistry stages;
    private final Presence presence;
    private final LastReconciliation comparison;
    private final Clock clock;

    @Inject
    ReconciliationResource(StageRegistry stages, Presence presence, LastReconciliation comparison, Clock clock) {
        this.stages = stages;
        this.presence = presence;
        this.comparison = comparison;
        this.clock = clock;
    }

    @GET
    @Says("The seats of each stage beside the participants that IVS told of lately, and what came of comparing stages.")
    public Success<ReconciliationBody> reconciliation() {
        return Success.of(ReconciliationBody.of(
                stages.all(BroadcastId.MAIN),
                presence.read(BroadcastId.MAIN),
                comparison.last(BroadcastId.MAIN),
                clock.instant()));
    }
}
