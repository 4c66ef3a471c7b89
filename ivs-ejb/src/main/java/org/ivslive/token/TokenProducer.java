package org.ivslive.token;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.wiring.Component;

/** Tokens are signed here where there is a key and IVS knows it, and made by IVS otherwise. */
@Component
class TokenProducer {

    @Produces
    @Singleton
    TokenIssuer issuer(SigningKeys keys, IvsGateway ivs, Clock clock) {
        IvsMadeIssuer asking = new IvsMadeIssuer(ivs);
        if (!keys.configured()) {
            return asking;
        }
        return new FallbackIssuer(keys, new SelfSigningIssuer(keys, new StageAddresses(ivs, clock), clock), asking);
    }
}
