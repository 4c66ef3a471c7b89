package org.ivslive.web.quota;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.quota.Quotas;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** How much of AWS's quotas is used; the admin's alone. */
@Path("/api/quotas")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class QuotasResource {

    private final Quotas quotas;

    @Inject
    QuotasResource(Quotas quotas) {
        this.quotas = quotas;
    }

    @GET
    @Says("AWS's quotas: how much of each is used, how fast that changes, and when nothing will be left.")
    public Success<QuotasBody> quotas() {
        return Success.of(QuotasBody.of(quotas.report(BroadcastId.MAIN)));
    }
}
