package org.ivslive.web.token;

import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.Capability;
import org.ivslive.join.Admittance;

/** A viewer's token and seat. */
record ViewerTokenBody(
        String token,
        String participantId,
        String userId,
        String stageArn,
        List<Capability> capabilities,
        Instant expiresAt,
        long expiresIn,
        int currentViewers,
        boolean isNewViewer,
        String session) {

    static ViewerTokenBody of(Admittance.Admitted admitted, long expiresIn) {
        return new ViewerTokenBody(
                admitted.token().token(),
                admitted.token().participantId().value(),
                admitted.seat().viewer().value(),
                admitted.seat().stage().value(),
                List.of(Capability.SUBSCRIBE),
                admitted.token().expiresAt(),
                expiresIn,
                admitted.viewers(),
                admitted.isNew(),
                admitted.session());
    }
}
