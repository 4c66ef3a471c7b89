package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ivslive.settings.Settings;

/**
 * Lets pages of the named origins call the API, and answers their browsers' questions before a call, which carry no
 * key. No cookies are used, so none are allowed.
 */
public class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String ASKED_HEADERS =
            "Accept-Language, Content-Type, x-api-key, x-viewer-session, X-Request-Id";
    private static final String SHOWN_HEADERS =
            "X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> origins = settings.find(Settings.CORS_ORIGINS).orElse(List.of());
        String origin = request.getHeader("Origin");
        boolean known = origin != null && origins.contains(origin);
        boolean preflight = origin != null
                && request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null;
        if (!origins.isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        if (known) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", SHOWN_HEADERS);
        }
        if (known && preflight) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", ASKED_HEADERS);
            response.setHeader("Access-Control-Max-Age", "600");
        }
        if (preflight) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
