package org.ivslive.web.signing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ivslive.token.KeyReport;
import org.ivslive.token.KeyRotation;
import org.ivslive.token.NoKeySlot;
import org.ivslive.token.NoSigningKey;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.envelope.Success;
import org.ivslive.web.openapi.Answers;
import org.ivslive.web.openapi.Says;
import org.ivslive.wiring.Component;

/** The calls about the keys that tokens are signed with; the admin's alone. */
@Path("/api/signing-keys")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeysResource {

    /** Where no time is known at which a slot is free, somebody has to make one free. */
    private static final Duration ONE_DAY = Duration.ofDays(1);
    /** A key that has had its time is deleted at the next look. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final KeyRotation rotation;
    private final Clock clock;

    @Inject
    SigningKeysResource(KeyRotation rotation, Clock clock) {
        this.rotation = rotation;
        this.clock = clock;
    }

    @GET
    @Says("The keys that tokens are signed with, and who makes tokens now.")
    public Success<SigningKeysBody> keys() {
        return Success.of(SigningKeysBody.of(rotation.report()));
    }

    @POST
    @Path("/rotate")
    @Says("Signs with a new key from now on.")
    @Answers(fails = ErrorCode.NOT_FOUND)
    public Success<SigningKeysBody.Rotated> rotate() {
        try {
            return Success.of(SigningKeysBody.Rotated.of(rotation.rotate()));
        } catch (NoSigningKey e) {
            throw new ApiException(Problem.of(ErrorCode.NOT_FOUND, "signing.key.none"));
        } catch (NoKeySlot e) {
            throw new ApiException(problem(e));
        }
    }

    private Problem problem(NoKeySlot full) {
        return full.freeAt()
                .map(time -> wait(
                        full.foreign(), time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .orElseGet(() -> Problem.of(
                                ErrorCode.SERVICE_UNAVAILABLE, "signing.slots.foreign", KeyReport.SLOTS, full.foreign())
                        .retryAfter(ONE_DAY))
                .with("foreign", full.foreign());
    }

    private Problem wait(int foreign, Instant free) {
        Problem problem = foreign == 0
                ? Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "signing.slots.wait", KeyReport.SLOTS, free)
                : Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "signing.slots.shared", KeyReport.SLOTS, free, foreign);
        return problem.with("freeAt", free)
                .retryAfter(Duration.between(clock.instant(), free).plus(LOOK));
    }
}
