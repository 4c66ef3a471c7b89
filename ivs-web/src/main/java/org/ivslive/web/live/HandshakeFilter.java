package org.ivslive.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.ivslive.access.Caller;
import org.ivslive.access.KeyRole;
import org.ivslive.access.Tickets;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.settings.Settings;
import org.ivslive.web.access.Callers;
import org.ivslive.web.access.SecondSecret;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.ErrorResponses;
import org.ivslive.web.envelope.Problem;
import org.ivslive.web.http.RequestMeters;
import org.jspecify.annotations.Nullable;

/**
 * Looks at who opens a WebSocket, before it is one: a page of ours or of a named origin, and with a key or a ticket, if
 * it has one, that is good.
 */
public class HandshakeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** The type that a media server says it is. */
    static final String MEDIA_SERVER = "media-server";

    private static final String TICKET = "ticket";
    private static final String TYPE = "type";

    @Inject
    transient Settings settings;

    @Inject
    transient Callers callers;

    @Inject
    transient Tickets tickets;

    @Inject
    transient ErrorResponses errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestMeters.ended(request, RequestMeters.WEBSOCKET);
        Optional<Caller> caller;
        try {
            checkOrigin(request.getHeader("Origin"), request.getHeader("Host"));
            caller = MEDIA_SERVER.equals(request.getParameter(TYPE))
                    ? Optional.of(mediaServer(request))
                    : caller(request.getHeader(Callers.KEY_HEADER), request.getParameter(TICKET));
        } catch (ApiException e) {
            errors.problem(e.problem(), request, response);
            return;
        } catch (LiveStoreUnavailable e) {
            errors.failure(e, request, response);
            return;
        }
        chain.doFilter(new Known(request, caller.orElse(null)), response);
    }

    /** A browser always says which page it is that asks; who says nothing is no page and carries nobody's cookies. */
    private void checkOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return;
        }
        String asked = origin.substring(origin.indexOf("://") + 1).replaceFirst("^//", "");
        List<String> named = settings.find(Settings.CORS_ORIGINS).orElse(List.of());
        if (!asked.equalsIgnoreCase(host) && !named.contains(origin)) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "origin.unknown"));
        }
    }

    private Caller mediaServer(HttpServletRequest request) {
        Caller caller = callers.caller(request.getHeader(Callers.KEY_HEADER));
        if (caller.role() != KeyRole.MEDIA && caller.role() != KeyRole.ADMIN) {
            throw new ApiException(
                    Problem.of(ErrorCode.FORBIDDEN, "key.role", caller.role().key()));
        }
        String header = SecondSecret.MEDIA.header();
        if (!settings.get(Settings.SKIP_AUTH) && !SecondSecret.MEDIA.matches(settings, request.getHeader(header))) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "secret.wrong", header));
        }
        return caller;
    }

    private Optional<Caller> caller(@Nullable String key, @Nullable String ticket) {
        if (key != null) {
            return Optional.of(callers.caller(key));
        }
        if (ticket != null) {
            return Optional.of(tickets.redeem(ticket)
                    .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "ticket.wrong"))));
        }
        return Optional.empty();
    }

    /** A request whose caller the endpoint can ask for. */
    private static final class Known extends HttpServletRequestWrapper {

        private final @Nullable Caller caller;

        Known(HttpServletRequest request, @Nullable Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return caller;
        }
    }
}
