package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ivslive.web.envelope.ErrorResponses;

/** Refuses bodies over 64 KB: by their length where they say it, while they are read where they do not. */
public class BodyLimitFilter extends HttpFilter {

    public static final long LIMIT = 64 * 1024L;

    private static final long serialVersionUID = 1L;

    @Inject
    transient ErrorResponses errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LIMIT) {
            errors.tooLarge(request, response, LIMIT);
            return;
        }
        chain.doFilter(new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedInput(super.getInputStream(), LIMIT);
        }
    }
}
