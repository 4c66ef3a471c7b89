package org.ivslive.web.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.Capability;
import org.ivslive.join.StageToken;

/** What a media server sends to a stage with. */
record FeedTokenBody(
        String token,
        String participantId,
        String stageArn,
        List<Capability> capabilities,
        Instant expiresAt,
        long expiresIn,
        URI whipEndpoint) {

    static FeedTokenBody of(StageToken.Made made, long seconds, URI whip) {
        return new FeedTokenBody(
                made.token().token(),
                made.token().participantId().value(),
                made.stage().value(),
                List.of(Capability.PUBLISH, Capability.SUBSCRIBE),
                made.token().expiresAt(),
                seconds,
                whip);
    }
}
