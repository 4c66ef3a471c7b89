package org.ivslive.token;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.ivslive.audit.AuditTrail;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.ivs.StageArn;
import org.ivslive.logging.RequestContext;
import org.ivslive.wiring.Component;

/** Makes tokens and has it recorded who was given which. Never the token. */
@Component
public class IssuedTokens {

    static final String TYPE = "token-issued";

    private final TokenIssuer issuer;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    IssuedTokens(TokenIssuer issuer, AuditTrail trail, Clock clock) {
        this.issuer = issuer;
        this.trail = trail;
        this.clock = clock;
    }

    /** As {@link TokenIssuer#prepare}. */
    public void prepare(StageArn stage) {
        issuer.prepare(stage);
    }

    /** As {@link TokenIssuer#issue}. */
    public ParticipantToken issue(BroadcastId broadcast, TokenRequest request) {
        ParticipantToken token = issuer.issue(request);
        trail.append(
                broadcast,
                TYPE,
                new IssuedTokenEntry(
                        clock.millis(),
                        broadcast.value(),
                        token.participantId().value(),
                        request.stage().value(),
                        request.userId(),
                        request.capabilities().stream()
                                .map(Capability::name)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        token.maker(),
                        token.keyArn().map(PublicKeyArn::value).orElse(null),
                        RequestContext.requestId().orElse(null),
                        token.expiresAt().toEpochMilli()));
        return token;
    }
}
