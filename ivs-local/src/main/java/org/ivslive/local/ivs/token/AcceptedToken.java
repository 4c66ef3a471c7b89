package org.ivslive.local.ivs.token;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.StageArn;

/** Whom a token lets onto which stage. */
public record AcceptedToken(
        StageArn stage,
        ParticipantId participant,
        String userId,
        Map<String, String> attributes,
        Set<TokenRequest.Capability> capabilities,
        Instant expiresAt) {

    public AcceptedToken {
        attributes = Map.copyOf(attributes);
        capabilities = Set.copyOf(capabilities);
    }
}
