package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IvsMadeIssuerTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");

    private final FakeIvs ivs = new FakeIvs();
    private final TokenIssuer issuer = new IvsMadeIssuer(ivs);

    IvsMadeIssuerTest() {
        ivs.add(STAGE, Map.of());
    }

    @Test
    void issue_asIvsAnswers() {
        assertThat(issuer.issue(request(Duration.ofHours(4))))
                .isEqualTo(new ParticipantToken(
                        "token-1",
                        new ParticipantId("participant-1"),
                        Instant.EPOCH.plus(Duration.ofHours(4)),
                        TokenMaker.IVS,
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"PT4H, 240", "PT1H, 60", "PT1M, 1", "PT61S, 2", "PT1M0.001S, 2", "PT119S, 2", "PT2M, 2", "P14D, 20160"})
    void issue_wholeMinutesRoundedUp(Duration duration, int minutes) {
        issuer.issue(request(duration));
        assertThat(ivs.calls()).containsExactly("CreateParticipantToken " + minutes);
    }

    @Test
    void issue_failuresAreIvssOwn() {
        IvsUnavailable away = new IvsUnavailable("CreateParticipantToken: 500", Duration.ofSeconds(2), null);
        ivs.failsNext(away);
        assertThatThrownBy(() -> issuer.issue(request(Duration.ofHours(1)))).isSameAs(away);
        IvsRefused refused = new IvsRefused("AccessDeniedException", "CreateParticipantToken", null);
        ivs.failsNext(refused);
        assertThatThrownBy(() -> issuer.issue(request(Duration.ofHours(1)))).isSameAs(refused);
        ivs.remove(STAGE);
        assertThatThrownBy(() -> issuer.issue(request(Duration.ofHours(1)))).isInstanceOf(IvsNotFound.class);
    }

    private static TokenRequest request(Duration duration) {
        return new TokenRequest(STAGE, "ann", Set.of(Capability.SUBSCRIBE), duration);
    }
}
