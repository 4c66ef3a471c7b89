package org.ivslive.token;

import java.time.Duration;
import org.ivslive.ivs.StageArn;

/** Signs tokens here, and has IVS make those that cannot be signed: none while no key is known, and none too long. */
final class FallbackIssuer implements TokenIssuer {

    private final SigningKeys keys;
    private final TokenIssuer signing;
    private final TokenIssuer asking;

    FallbackIssuer(SigningKeys keys, TokenIssuer signing, TokenIssuer asking) {
        this.keys = keys;
        this.signing = signing;
        this.asking = asking;
    }

    @Override
    public ParticipantToken issue(TokenRequest request) {
        return (keys.signs(request.duration()) ? signing : asking).issue(request);
    }

    @Override
    public void prepare(StageArn stage) {
        if (keys.signs(Duration.ZERO)) {
            signing.prepare(stage);
        }
    }
}
