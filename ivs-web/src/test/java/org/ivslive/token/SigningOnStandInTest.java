package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;
import org.ivslive.ivs.TestIvs;
import org.ivslive.local.ivs.IvsStandIn;
import org.ivslive.local.ivs.StandInConfig;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.token.AcceptedToken;
import org.ivslive.local.ivs.token.TokenRefused;
import org.ivslive.redis.Leases;
import org.ivslive.settings.Settings;
import org.ivslive.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens and their keys by the real AWS SDK, and what the stand-in makes of them. */
class SigningOnStandInTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant start = Instant.now();
    private final List<TestIvs> open = new ArrayList<>();
    private IvsStandIn standIn;
    private String pem;
    private IvsGateway ivs;
    private StageArn stage;

    /** An application without its server, at a time of its own. */
    private record Node(SigningKeys keys, KeyRotation rotation, TokenIssuer issuer) {}

    @BeforeEach
    void begin() throws Exception {
        standIn = IvsStandIn.start(StandInConfig.onFreePort().withoutRates());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        ivs = gateway(settings());
        stage = ivs.createStage("one", Map.of()).arn();
    }

    @AfterEach
    void end() {
        open.forEach(TestIvs::close);
        standIn.close();
    }

    @Test
    void claims_areThoseOfIvssFormat() throws Exception {
        Node node = node(start);
        ParticipantToken token = node.issuer()
                .issue(new TokenRequest(
                        stage,
                        ParticipantId.random(),
                        "ann",
                        Set.of(Capability.PUBLISH),
                        HOUR.plusSeconds(1),
                        Map.of("a", "b")));

        AcceptedToken accepted = standIn.tokens().check(token.token());

        assertThat(accepted.participant().value())
                .isEqualTo(token.participantId().value());
        assertThat(accepted.stage().value()).isEqualTo(stage.value());
        assertThat(accepted.userId()).isEqualTo("ann");
        assertThat(accepted.attributes()).isEqualTo(Map.of("a", "b"));
        assertThat(accepted.capabilities()).extracting(Enum::name).containsExactly("PUBLISH");
        assertThat(accepted.expiresAt()).isEqualTo(token.expiresAt());
        assertThat(json(token, 0))
                .isEqualTo(new ObjectMapper()
                        .createObjectNode()
                        .put("alg", "ES384")
                        .put("typ", "JWT")
                        .put("kid", imported().get(0).arn().value()));
        JsonNode claims = json(token, 1);
        StageEndpoints endpoints = ivs.getStage(stage).endpoints().orElseThrow();
        assertThat(claims.path("events_url").asText()).isEqualTo(endpoints.events());
        assertThat(claims.path("whip_url").asText()).isEqualTo(endpoints.whip());
        assertThat(claims.path("topic").asText()).isEqualTo(stage.id().value());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_601);
        assertThat(claims.path("version").asText()).isEqualTo("1.0");
    }

    @Test
    void rotation_killsNoTokenBeforeItsTime() throws Exception {
        Node node = node(start);
        String before = token(node);
        assertThat(node.rotation().rotate().rotated()).isTrue();
        String after = token(node);
        standIn.tokens().check(before);
        standIn.tokens().check(after);

        node(start.plus(Duration.ofHours(5)));
        standIn.tokens().check(before);

        node(start.plus(Duration.ofHours(5)).plusSeconds(30));
        assertThatThrownBy(() -> standIn.tokens().check(before))
                .isInstanceOf(TokenRefused.class)
                .hasMessage("its key is not imported, or not any more");
        standIn.tokens().check(after);
    }

    @Test
    void lostAnswer_makesNoSecondKey() throws Exception {
        standIn.faults().add(Fault.lostAnswer().on(Operation.IMPORT_PUBLIC_KEY).times(1));
        standIn.tokens().check(token(node(start)));
        assertThat(imported()).hasSize(1);
        assertThat(standIn.calls().of(Operation.IMPORT_PUBLIC_KEY)).isEqualTo(1);
    }

    @Test
    void keyOfAnotherInstallation_isLeftToIt() throws Exception {
        node(start);
        Node other = node(start, "STAGE_NAME_PREFIX", "other");
        standIn.tokens().check(token(other));
        assertThat(imported()).extracting(PublicKey::name).containsExactly("ivs-live-0", "other-1");
    }

    @Test
    void longerTokens_areWrittenOnTheKey() throws Exception {
        node(start);
        Node longer = node(start, "PUBLISHER_TOKEN_DURATION", "12h");
        assertThat(imported().get(0).tags().values())
                .containsEntry("ivs-live:longest-token", "43200")
                .containsEntry("ivs-live:generation", "0");
        standIn.tokens().check(token(longer));
    }

    @Test
    void warm_asksIvsNothingForATokenAndOnceForALook() {
        Node node = node(start);
        token(node);
        standIn.calls().clear();
        for (int i = 0; i < 50; i++) {
            token(node);
        }
        assertThat(standIn.calls().all()).isEmpty();
        node.rotation().report();
        standIn.calls().clear();
        node.rotation().report();
        assertThat(standIn.calls().all()).containsOnlyKeys(Operation.LIST_PUBLIC_KEYS);
    }

    @Test
    void withoutAKey_ivsMakesTheToken() throws Exception {
        Node node = node(start, "IVS_SIGNING_KEY", "");
        assertThat(standIn.tokens().check(token(node)).userId()).isEqualTo("ann");
        assertThat(imported()).isEmpty();
    }

    private Node node(Instant time, String... more) {
        Settings settings = settings(more);
        IvsGateway own = gateway(settings);
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        SigningKeys keys = new SigningKeys(settings, own, new Alone(), clock);
        keys.look();
        return new Node(keys, new KeyRotation(keys, clock), new TokenProducer().issuer(keys, own, clock));
    }

    private String token(Node node) {
        return node.issuer()
                .issue(new TokenRequest(stage, "ann", Set.of(Capability.SUBSCRIBE), HOUR))
                .token();
    }

    private List<PublicKey> imported() {
        return standIn.world().publicKeys().all();
    }

    private IvsGateway gateway(Settings settings) {
        TestIvs opened = new TestIvs(settings);
        open.add(opened);
        return opened.gateway();
    }

    private Settings settings(String... more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "API_SECRET_KEY", "admin-key-0123456789",
                "MEDIA_SERVER_SECRET", "media-secret-0123456789",
                "DB_PASSWORD", "database-password",
                "AWS_ENDPOINT_URL_IVS_REALTIME", standIn.uri().toString(),
                "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "the-aws-secret-of-the-tests",
                "IVS_SIGNING_KEY", pem));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return SettingsReader.read(variables);
    }

    private static JsonNode json(ParticipantToken token, int part) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.token().split("\\.")[part]));
    }

    private static final class Alone implements Leases {

        @Override
        public boolean hold(String lease, Duration timeToLive) {
            return true;
        }

        @Override
        public void release(String lease) {}
    }
}
