package org.ivslive.local.ivs.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.ivslive.local.ivs.SteppedClock;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.token.TokenRequest.Capability;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {
    private final SigningKey key = SigningKey.fresh();
    private final SteppedClock clock = new SteppedClock();
    private final String[] parts = new TokenIssuer(key, clock)
            .issue(
                    new Home("eu-west-1", "123456789012"),
                    new TokenRequest(
                            new StageArn("arn:aws:ivs:eu-west-1:123456789012:stage/abc"),
                            new ParticipantId("p1"),
                            10,
                            "",
                            Map.of(),
                            Set.of(Capability.PUBLISH),
                            "ws://e",
                            "http://w"))
            .token()
            .split("\\.");

    @Test
    void issue_signatureIsRawAndVerifies() throws Exception {
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        assertThat(signature).hasSize(96);
        Signature verifier = Signature.getInstance("SHA384withECDSAinP1363Format");
        verifier.initVerify(key.publicKey());
        verifier.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void issue_headerAndClaimsAreThoseOfIvs() throws Exception {
        assertThat(json(parts[0]).toString())
                .isEqualTo("{\"alg\":\"ES384\",\"typ\":\"JWT\","
                        + "\"kid\":\"arn:aws:ivs:eu-west-1:123456789012:public-key/stand-in\"}");
        JsonNode claims = json(parts[1]);
        assertThat(claims.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "exp", "iat", "jti", "resource", "topic", "events_url", "whip_url", "capabilities", "version");
        assertThat(claims.get("exp").isIntegralNumber()).isTrue();
        assertThat(claims.get("exp").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)).getEpochSecond());
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
