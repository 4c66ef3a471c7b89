package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.junit.jupiter.api.Test;

class TokenMetersTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final TokenRequest REQUEST = new TokenRequest(
            STAGE, new ParticipantId("p"), "ann", Set.of(Capability.SUBSCRIBE), Duration.ofHours(1), Map.of());

    private final FakeIvs ivs = new FakeIvs();
    private final Meters meters = new Meters();
    private final TokenMeters tokens = new TokenMeters(meters);

    @Test
    void token_isTimedByItsMaker() {
        ivs.add(STAGE, Map.of());
        tokens.issue(new IvsMadeIssuer(ivs), REQUEST);

        assertThat(meters.timing(Metric.TOKEN_DURATION, "ivs").count()).isEqualTo(1);
        assertThat(meters.timing(Metric.TOKEN_DURATION, "self_signed").count()).isZero();
        assertThat(meters.counter(Metric.TOKEN_FAILURES).value()).isZero();
    }

    @Test
    void failure_isCountedAndPassedOn() {
        ivs.away(true);

        assertThatThrownBy(() -> tokens.issue(new IvsMadeIssuer(ivs), REQUEST)).isInstanceOf(IvsUnavailable.class);

        assertThat(meters.counter(Metric.TOKEN_FAILURES).value()).isEqualTo(1);
        assertThat(meters.timing(Metric.TOKEN_DURATION, "ivs").count()).isZero();
    }
}
