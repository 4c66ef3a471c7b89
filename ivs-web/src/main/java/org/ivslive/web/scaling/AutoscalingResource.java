package org.ivslive.web.scaling;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.scaling.DecisionPosition;
import org.ivslive.scaling.ScalingControl;
import org.ivslive.scaling.ScalingDecision;
import org.ivslive.scaling.ScalingHistory;
import org.ivslive.web.access.CallerContext;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** How stages come and go by themselves; the admin's alone. */
@Path("/api/autoscaling")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class AutoscalingResource {

    private static final String CURSOR = "cursor";

    private final ScalingControl control;
    private final ScalingHistory history;
    private final Clock clock;

    @Inject
    AutoscalingResource(ScalingControl control, ScalingHistory history, Clock clock) {
        this.control = control;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @Says("Whether stages come and go by themselves, and by which rules.")
    public Success<AutoscalingBody> status() {
        return Success.of(AutoscalingBody.of(control.status(BroadcastId.MAIN)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Has stages come and go by themselves or not, on all nodes at once, whatever the setting says.")
    public Success<AutoscalingBody> turn(@NotNull @Valid SwitchBody body, @Context SecurityContext context) {
        String who = CallerContext.of(context).keyId();
        return Success.of(AutoscalingBody.of(control.turn(BroadcastId.MAIN, body.enabled(), who)));
    }

    @GET
    @Path("/preview")
    @Says("What would be done now, and why; does nothing.")
    public Success<PreviewBody> preview() {
        ScalingDecision decision = control.preview(BroadcastId.MAIN);
        boolean enabled = control.status(BroadcastId.MAIN).enabled();
        return Success.of(PreviewBody.of(decision, enabled, clock.instant()));
    }

    @GET
    @Path("/decisions")
    @Says("What was done, why, and what came of it, the newest first, a page at a time.")
    public Success<DecisionsBody> decisions(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam(CURSOR) @Says("From the page before.") @Pattern(regexp = DecisionPosition.SHAPE) @Nullable
                    String cursor) {
        Optional<DecisionPosition> after = Optional.ofNullable(cursor).map(AutoscalingResource::position);
        return Success.of(DecisionsBody.of(history.page(BroadcastId.MAIN, limit, after)));
    }

    private static DecisionPosition position(String text) {
        return DecisionPosition.parse(text).orElseThrow(() -> new ApiException(Problem.invalid(CURSOR)));
    }
}
