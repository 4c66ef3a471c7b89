package org.ivslive.web.envelope;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import org.ivslive.web.JsonProvider;
import org.ivslive.wiring.Component;

/** Writes failures where no resource was reached. */
@Component
public class ErrorResponses {

    private final Failures failures;

    @Inject
    ErrorResponses(Failures failures) {
        this.failures = failures;
    }

    public void tooLarge(HttpServletRequest request, HttpServletResponse response, long limit) throws IOException {
        // What is left of the body is not read.
        response.setHeader("Connection", "close");
        write(Problems.tooLarge(limit), request, response);
    }

    public void tooMany(HttpServletRequest request, HttpServletResponse response, Duration retryAfter)
            throws IOException {
        write(
                Problem.of(ErrorCode.RATE_LIMIT_EXCEEDED, "rate.limit.exceeded", retryAfter.toSeconds())
                        .retryAfter(retryAfter),
                request,
                response);
    }

    public void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request, response);
    }

    public void failure(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Problems.of(thrown), request, response);
    }

    void ofStatus(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problems.ofStatus(status), request, response);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = JsonProvider.JSON.writeValueAsBytes(
                failures.last(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        response.setStatus(problem.code().status());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        problem.retryAfter()
                .ifPresent(delay -> response.setHeader("Retry-After", String.valueOf(Math.max(1, delay.toSeconds()))));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
