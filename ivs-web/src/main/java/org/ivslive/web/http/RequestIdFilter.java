package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ivslive.logging.RequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every request an id, the caller's own where it has one, and counts and says how it went. */
public class RequestIdFilter extends HttpFilter {

    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger("org.ivslive.web.request");
    /** Anything else could be made to look like something else in a log. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    transient RequestMeters meters;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = id(request.getHeader(HEADER));
        long begin = System.nanoTime();
        RequestContext.begin(id);
        response.setHeader(HEADER, id);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            long nanos = System.nanoTime() - begin;
            meters.answered(request, status, nanos);
            if (LOG.isDebugEnabled()) {
                // The path alone: a query can hold what is nobody's business.
                LOG.debug("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), status, nanos / 1_000_000);
            }
            RequestContext.end();
        }
    }

    private static String id(@Nullable String given) {
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
