package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.ivslive.access.OwnCalls;
import org.ivslive.access.RateLimit;
import org.ivslive.web.envelope.ErrorResponses;

/** Turns away who asks too often, before anything is done for them, and tells everyone how much is left. */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RateLimit limit;

    @Inject
    transient ClientAddress client;

    @Inject
    transient OwnCalls own;

    @Inject
    transient ErrorResponses errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (own.isOwn(request.getHeader("x-api-key"))) {
            chain.doFilter(request, response);
            return;
        }
        Optional<RateLimit.Verdict> counted = limit.count(client.of(request));
        if (counted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        RateLimit.Verdict verdict = counted.get();
        Duration reset =
                Duration.ofSeconds(Math.max(1, verdict.reset().plusMillis(999).toSeconds()));
        response.setHeader("RateLimit-Limit", String.valueOf(verdict.limit()));
        response.setHeader("RateLimit-Remaining", String.valueOf(verdict.remaining()));
        response.setHeader("RateLimit-Reset", String.valueOf(reset.toSeconds()));
        if (verdict.allowed()) {
            chain.doFilter(request, response);
        } else {
            errors.tooMany(request, response, reset);
        }
    }
}
