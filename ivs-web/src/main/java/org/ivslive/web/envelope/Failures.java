package org.ivslive.web.envelope;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.ivslive.web.language.Language;
import org.ivslive.web.language.Messages;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Puts a problem into the caller's words. */
@Component
public class Failures {

    private final Clock clock;
    private final ErrorMeters meters;

    @Inject
    Failures(Clock clock, ErrorMeters meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** The one that ends a request; it is counted. */
    Failure last(Problem problem, @Nullable String acceptLanguage) {
        meters.count(problem.code());
        return failure(problem, acceptLanguage);
    }

    public Failure failure(Problem problem, @Nullable String acceptLanguage) {
        String message = Messages.in(Language.of(acceptLanguage), problem.message(), problem.arguments());
        return new Failure(new Failure.Cause(problem.code(), message, problem.details()), clock.instant());
    }

    public Response response(Problem problem, @Nullable String acceptLanguage) {
        var response = Response.status(problem.code().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(last(problem, acceptLanguage));
        problem.retryAfter()
                .ifPresent(delay -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.toSeconds())));
        return response.build();
    }
}
