package org.ivslive.web.access;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ivslive.access.ApiKeys;
import org.ivslive.access.KeyRole;
import org.ivslive.access.KeysUnavailable;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** The calls about keys; the admin's alone. */
@Path("/api/keys")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final ApiKeys keys;

    @Inject
    KeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Says("Every key, the newest first, also those that are revoked.")
    public Success<KeyBody.All> keys() {
        return Success.of(KeyBody.All.of(reached(keys::all)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Says("Makes a key, which is in this answer alone.")
    @Answers(status = 201, data = KeyBody.class)
    public Response make(@NotNull @Valid NewKeyBody body) {
        ApiKeys.NewKey made = reached(() -> keys.make(body.name().strip(), KeyRole.of(body.role())));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Success.of(KeyBody.of(made)))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Says("Revokes a key, for good; doing so again changes nothing.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<KeyBody.Revoked> revoke(@PathParam("id") String id) {
        return id(id).flatMap(known -> reached(() -> keys.revoke(known)))
                .map(row -> Success.of(new KeyBody.Revoked(row.id(), true)))
                .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.NOT_FOUND, "key.not.found")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (KeysUnavailable e) {
            throw new ApiException(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "keys.unavailable")
                    .retryAfter(SOON));
        }
    }
}
