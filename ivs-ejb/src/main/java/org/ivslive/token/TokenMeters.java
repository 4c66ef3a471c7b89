package org.ivslive.token;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.Timing;
import org.ivslive.wiring.Component;

/** Times how tokens are made. */
@Component
class TokenMeters {

    private final Map<TokenMaker, Timing> durations = new EnumMap<>(TokenMaker.class);
    private final Counter failures;

    @Inject
    TokenMeters(Meters meters) {
        for (TokenMaker maker : TokenMaker.values()) {
            durations.put(
                    maker, meters.timing(Metric.TOKEN_DURATION, maker.name().toLowerCase(Locale.ROOT)));
        }
        failures = meters.counter(Metric.TOKEN_FAILURES);
    }

    /** Has the token made. */
    ParticipantToken issue(TokenIssuer issuer, TokenRequest request) {
        long begin = System.nanoTime();
        try {
            ParticipantToken token = issuer.issue(request);
            Objects.requireNonNull(durations.get(token.maker())).record(System.nanoTime() - begin);
            return token;
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
    }
}
