package org.ivslive.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the API answers, whatever the caller says that it accepts: a probe that asks for plain text must not take a
 * healthy node for a dead one.
 */
public class AnyAcceptFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ANYTHING = "*/*";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new AcceptsAnything(request), response);
    }

    private static final class AcceptsAnything extends HttpServletRequestWrapper {

        AcceptsAnything(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isAccept(name) ? ANYTHING : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAccept(name) ? Collections.enumeration(Collections.singleton(ANYTHING)) : super.getHeaders(name);
        }

        private static boolean isAccept(String name) {
            return name.equalsIgnoreCase("Accept");
        }
    }
}
