package org.ivslive.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;
import org.ivslive.settings.EcPrivateKeyPem;
import org.ivslive.settings.TestSettings;
import org.junit.jupiter.api.Test;

class SelfSigningIssuerTest {

    private static final StageArn STAGE = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final long NOW_SECONDS = 1_767_323_045L;

    private final FakeIvs ivs = new FakeIvs();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SigningKeys keys =
            new SigningKeys(TestSettings.with("IVS_SIGNING_KEY", TestKey.PRIVATE), ivs, new FreeLeases(), clock);
    private final TokenIssuer issuer = new SelfSigningIssuer(keys, new StageAddresses(ivs, clock), clock);

    SelfSigningIssuerTest() {
        ivs.add(new IvsStage(
                STAGE,
                "one",
                Optional.empty(),
                Map.of(),
                Optional.of(new StageEndpoints("wss://events.example/v1", "https://whip.example/v1"))));
    }

    @Test
    void header_namesTheKey() throws IOException {
        JsonNode header = part(issue(Duration.ofHours(1)), 0);
        assertThat(header)
                .isEqualTo(json("{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\""
                        + ivs.publicKeys().get(0).arn() + "\"}"));
    }

    @Test
    void claims_oneByOne() throws IOException {
        ParticipantToken token = issuer.issue(new TokenRequest(
                STAGE,
                new ParticipantId("chosen-by-the-caller"),
                "ann",
                Set.of(Capability.PUBLISH, Capability.SUBSCRIBE),
                Duration.ofHours(4),
                Map.of("role", "speaker")));
        JsonNode claims = part(token, 1);
        assertThat(claims.get("iat").isIntegralNumber()).isTrue();
        assertThat(claims.get("iat").longValue()).isEqualTo(NOW_SECONDS);
        assertThat(claims.get("exp").isIntegralNumber()).isTrue();
        assertThat(claims.get("exp").longValue()).isEqualTo(NOW_SECONDS + 14_400);
        assertThat(claims.get("jti").textValue())
                .isEqualTo(token.participantId().value())
                .matches("[A-Za-z0-9_-]{1,64}");
        assertThat(claims.get("resource").textValue()).isEqualTo(STAGE.value());
        assertThat(claims.get("topic").textValue()).isEqualTo("AbCdEf123456");
        assertThat(claims.get("events_url").textValue()).isEqualTo("wss://events.example/v1");
        assertThat(claims.get("whip_url").textValue()).isEqualTo("https://whip.example/v1");
        assertThat(claims.get("user_id").textValue()).isEqualTo("ann");
        assertThat(claims.get("attributes")).isEqualTo(json("{\"role\":\"speaker\"}"));
        assertThat(claims.get("capabilities")).isEqualTo(json("{\"allow_publish\":true,\"allow_subscribe\":true}"));
        assertThat(claims.get("version").textValue()).isEqualTo("1.0");
        Set<String> names = new TreeSet<>();
        claims.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "attributes",
                        "capabilities",
                        "events_url",
                        "exp",
                        "iat",
                        "jti",
                        "resource",
                        "topic",
                        "user_id",
                        "version",
                        "whip_url");
    }

    @Test
    void claims_thatMayBeMissingAre() throws IOException {
        JsonNode claims =
                part(issuer.issue(new TokenRequest(STAGE, "", Set.of(Capability.SUBSCRIBE), Duration.ofHours(1))), 1);
        assertThat(claims.has("user_id")).isFalse();
        assertThat(claims.has("attributes")).isFalse();
        assertThat(claims.get("capabilities")).isEqualTo(json("{\"allow_subscribe\":true}"));
    }

    @Test
    void claims_publishAlone() throws IOException {
        JsonNode claims =
                part(issuer.issue(new TokenRequest(STAGE, "a\"b", Set.of(Capability.PUBLISH), Duration.ofHours(1))), 1);
        assertThat(claims.get("capabilities")).isEqualTo(json("{\"allow_publish\":true}"));
        assertThat(claims.get("user_id").textValue()).isEqualTo("a\"b");
    }

    @Test
    void answer_saysWhatTheTokenSays() {
        ParticipantToken token = issue(Duration.ofHours(1));
        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2026-01-02T04:04:05Z"));
        assertThat(token.maker()).isEqualTo(TokenMaker.SELF_SIGNED);
        assertThat(token.keyArn()).contains(ivs.publicKeys().get(0).arn());
        assertThat(token)
                .hasToString(
                        "ParticipantToken[" + token.participantId() + ", SELF_SIGNED, until 2026-01-02T04:04:05Z]");
        assertThat(token.toString()).doesNotContain(token.token());
    }

    @Test
    void duration_isNotRoundedToMinutes() throws IOException {
        ParticipantToken token = issue(Duration.ofSeconds(61));
        assertThat(part(token, 1).get("exp").longValue()).isEqualTo(NOW_SECONDS + 61);
        assertThat(token.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW_SECONDS + 61));
    }

    @Test
    void signature_holdsForAnotherParty() throws Exception {
        for (int i = 0; i < 20; i++) {
            String token = issue(Duration.ofHours(1)).token();
            assertThat(verifies(token)).isTrue();
            assertThat(Base64.getUrlDecoder().decode(token.split("\\.")[2])).hasSize(96);
        }
    }

    @Test
    void signature_ofBothProviders() throws Exception {
        var key = EcPrivateKeyPem.read(TestKey.PRIVATE);
        String token = issue(Duration.ofHours(1)).token();
        String signed = token.substring(0, token.lastIndexOf('.'));
        for (Es384 es384 : List.of(Es384.sunEc(key), Es384.fastest(key))) {
            String again = signed + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(es384.sign(signed.getBytes(UTF_8)));
            assertThat(verifies(again)).as(es384.providerName()).isTrue();
        }
        assertThat(Es384.sunEc(key).providerName()).isEqualTo("SunEC");
    }

    @Test
    void signature_doesNotHoldForWhatWasAltered() throws Exception {
        String token = issue(Duration.ofHours(1)).token();
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String more = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        claims.replace("allow_subscribe", "allow_publish").getBytes(UTF_8));
        assertThat(more).isNotEqualTo(parts[1]);
        assertThat(verifies(parts[0] + "." + more + "." + parts[2])).isFalse();
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[50] ^= 1;
        assertThat(verifies(parts[0] + "." + parts[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)))
                .isFalse();
        assertThat(verifies(token)).isTrue();
    }

    @Test
    void participants_areNeverTheSame() {
        Set<ParticipantId> all = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            all.add(issue(Duration.ofHours(1)).participantId());
        }
        assertThat(all).hasSize(1_000);
        assertThat(ivs.calls()).containsOnlyOnce("GetStage").containsOnlyOnce("ImportPublicKey");
    }

    @Test
    void ivsAway_beforeTheFirstToken() {
        ivs.away(true);
        assertThatThrownBy(() -> issue(Duration.ofHours(1))).isInstanceOf(IvsUnavailable.class);
        ivs.away(false);
        issue(Duration.ofHours(1));
        ivs.away(true);
        assertThat(issue(Duration.ofHours(1)).token()).isNotEmpty();
    }

    @Test
    void unknownStage() {
        ivs.remove(STAGE);
        assertThatThrownBy(() -> issue(Duration.ofHours(1))).isInstanceOf(IvsNotFound.class);
    }

    @Test
    void choice_byTheSetting() {
        TokenProducer producer = new TokenProducer();
        assertThat(producer.issuer(keys, ivs, clock)).isInstanceOf(FallbackIssuer.class);
        assertThat(producer.issuer(new SigningKeys(TestSettings.with(), ivs, new FreeLeases(), clock), ivs, clock))
                .isInstanceOf(IvsMadeIssuer.class);
    }

    private ParticipantToken issue(Duration duration) {
        return issuer.issue(new TokenRequest(STAGE, "ann", Set.of(Capability.SUBSCRIBE), duration));
    }

    /** With the key that IVS was given. */
    private boolean verifies(String token) throws JOSEException, ParseException, GeneralSecurityException {
        String pem = ivs.publicKeys().get(0).material().orElseThrow();
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        return SignedJWT.parse(token).verify(new ECDSAVerifier(key));
    }

    private static JsonNode part(ParticipantToken token, int index) throws IOException {
        return json(new String(Base64.getUrlDecoder().decode(token.token().split("\\.")[index]), UTF_8));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
