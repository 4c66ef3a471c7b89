package org.ivslive.web.token;

import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.StageArn;
import org.ivslive.token.ParticipantToken;

/** A media server's token for one stage. */
record MediaTokenBody(
        String token, String participantId, String stageArn, List<Capability> capabilities, Instant expiresAt) {

    static MediaTokenBody of(ParticipantToken token, StageArn stage) {
        return new MediaTokenBody(
                token.token(),
                token.participantId().value(),
                stage.value(),
                List.of(Capability.PUBLISH, Capability.SUBSCRIBE),
                token.expiresAt());
    }
}
