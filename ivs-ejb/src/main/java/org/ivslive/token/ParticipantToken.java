package org.ivslive.token;

import java.time.Instant;
import java.util.Optional;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.PublicKeyArn;

/**
 * What its bearer joins a stage with.
 *
 * @param keyArn of the public key that proves it; empty where IVS made it
 */
public record ParticipantToken(
        String token, ParticipantId participantId, Instant expiresAt, TokenMaker maker, Optional<PublicKeyArn> keyArn) {

    /** Without the token: whoever reads it can join. */
    @Override
    public String toString() {
        return "ParticipantToken[" + participantId + ", " + maker + ", until " + expiresAt + "]";
    }
}
