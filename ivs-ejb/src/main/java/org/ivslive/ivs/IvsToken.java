package org.ivslive.ivs;

import java.time.Instant;

/** A participant token that IVS made. */
public record IvsToken(String token, ParticipantId participantId, Instant expiresAt) {

    /** Without the token: whoever reads it can join. */
    @Override
    public String toString() {
        return "IvsToken[" + participantId + ", until " + expiresAt + "]";
    }
}
