package org.ivslive.web.viewer;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.ivslive.access.KeyRole;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.web.access.CallerContext;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Tells whether a caller may speak for a viewer: with the viewer's own secret, or with the admin's key. */
@Component
public class Speakers {

    /** The header that carries the viewer's secret. */
    public static final String SESSION_HEADER = "x-viewer-session";

    private final ViewerSessions sessions;

    @Inject
    Speakers(ViewerSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The session that the caller speaks for; null where the caller may speak for all.
     *
     * @throws ApiException where they may not speak for this viewer
     */
    @Nullable
    UUID session(SecurityContext context, ViewerId viewer, @Nullable String secret) {
        if (CallerContext.of(context).role() == KeyRole.ADMIN) {
            return null;
        }
        if (secret == null || secret.isBlank()) {
            throw new ApiException(Problem.of(ErrorCode.FORBIDDEN, "session.missing", SESSION_HEADER));
        }
        return sessions.read(BroadcastId.MAIN, viewer, secret)
                .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.FORBIDDEN, "session.wrong", SESSION_HEADER)));
    }
}
