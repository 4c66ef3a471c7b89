package org.ivslive.web.service;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ivslive.web.access.Open;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** {@code /health} under the API's own path, for those who can reach nothing else. */
@Path("/api/health")
@Open
@Component
@Produces(MediaType.APPLICATION_JSON)
public class ApiHealthResource {

    private final HealthResource health;

    @Inject
    ApiHealthResource(HealthResource health) {
        this.health = health;
    }

    @GET
    @Says("The same as `/health`, for those who can reach nothing else.")
    @Answers(
            status = {200, 503},
            data = HealthBody.class,
            enveloped = false)
    public Response health() {
        return health.health();
    }
}
