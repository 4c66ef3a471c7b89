package org.ivslive.token;

import java.time.Duration;
import java.util.Optional;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsToken;
import org.ivslive.ivs.IvsTokenRequest;

/** Has IVS make the tokens: one call each, 50 a second for the whole account. */
final class IvsMadeIssuer implements TokenIssuer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IvsGateway ivs;

    IvsMadeIssuer(IvsGateway ivs) {
        this.ivs = ivs;
    }

    @Override
    public ParticipantToken issue(TokenRequest request) {
        IvsToken made = ivs.createParticipantToken(new IvsTokenRequest(
                request.stage(),
                minutes(request.duration()),
                request.userId(),
                request.attributes(),
                request.capabilities()));
        return new ParticipantToken(
                made.token(), made.participantId(), made.expiresAt(), TokenMaker.IVS, Optional.empty());
    }

    /** IVS counts minutes; a begun one is a whole one. */
    static int minutes(Duration duration) {
        return Math.toIntExact(duration.plus(MINUTE).minusNanos(1).toMinutes());
    }
}
