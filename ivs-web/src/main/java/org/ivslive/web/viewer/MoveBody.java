package org.ivslive.web.viewer;

import java.time.Instant;
import java.util.List;
import org.ivslive.join.StageToken;

/** Where a viewer is to go, with what opens the door there; they say that they have arrived with a rejoin. */
public record MoveBody(
        String stageArn, String token, String participantId, List<String> capabilities, Instant expiresAt) {

    public static MoveBody of(StageToken.Made made) {
        return new MoveBody(
                made.stage().value(),
                made.token().token(),
                made.token().participantId().value(),
                List.of("SUBSCRIBE"),
                made.token().expiresAt());
    }
}
