package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;
import org.junit.jupiter.api.Test;

class FallbackIssuerTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");

    private final Cluster cluster = new Cluster();
    private final SigningKeys keys = cluster.node().keys();
    private final TokenIssuer issuer = new TokenProducer().issuer(keys, cluster.ivs, cluster.clock);

    FallbackIssuerTest() {
        cluster.ivs.add(new IvsStage(
                STAGE,
                "one",
                Optional.empty(),
                Map.of(),
                Optional.of(new StageEndpoints("wss://events.example", "https://whip.example"))));
    }

    @Test
    void keyNotKnown_ivsMakesTheTokenUntilItIs() {
        assertThat(issue(Duration.ofHours(1)).maker()).isEqualTo(TokenMaker.IVS);
        assertThat(cluster.ivs.calls()).containsExactly("CreateParticipantToken 60");
        keys.look();
        assertThat(issue(Duration.ofHours(1)).maker()).isEqualTo(TokenMaker.SELF_SIGNED);
    }

    @Test
    void noSlotForOurs_ivsMakesTheToken() {
        for (String name : new String[] {"a", "b", "c"}) {
            cluster.foreign(name);
        }
        keys.look();
        assertThat(issue(Duration.ofHours(1)).maker()).isEqualTo(TokenMaker.IVS);
    }

    @Test
    void longerThanTheSettingsAllow_ivsMakesTheToken() {
        keys.look();
        assertThat(issue(Duration.ofHours(4)).maker()).isEqualTo(TokenMaker.SELF_SIGNED);
        assertThat(issue(Duration.ofHours(4).plusSeconds(1)).maker()).isEqualTo(TokenMaker.IVS);
    }

    @Test
    void warm_asksIvsNothing() {
        keys.look();
        issue(Duration.ofHours(1));
        int calls = cluster.ivs.calls().size();
        cluster.ivs.away(true);
        cluster.clock.move(Duration.ofDays(2));
        for (int i = 0; i < 100; i++) {
            assertThat(issue(Duration.ofHours(1)).maker()).isEqualTo(TokenMaker.SELF_SIGNED);
        }
        assertThat(cluster.ivs.calls()).hasSize(calls);
    }

    @Test
    void prepared_asksIvsNothingMoreForTheFirstToken() {
        keys.look();
        issuer.prepare(STAGE);
        cluster.ivs.away(true);

        assertThat(issue(Duration.ofHours(1)).maker()).isEqualTo(TokenMaker.SELF_SIGNED);
    }

    @Test
    void prepared_withoutAKeyUsesUpNothingOfIvss() {
        issuer.prepare(STAGE);

        assertThat(cluster.ivs.calls()).isEmpty();
    }

    @Test
    void bothWaysClosed_isIvssFailure() {
        cluster.ivs.away(true);
        keys.look();
        assertThatThrownBy(() -> issue(Duration.ofHours(1))).isInstanceOf(IvsUnavailable.class);
    }

    private ParticipantToken issue(Duration duration) {
        return issuer.issue(new TokenRequest(STAGE, "ann", Set.of(Capability.SUBSCRIBE), duration));
    }
}
