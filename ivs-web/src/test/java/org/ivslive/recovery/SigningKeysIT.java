package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.model.PublicKeyMaterial;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.local.ivs.token.TokenRefused;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes that sign tokens, on an account of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningKeysIT {

    private Servers servers;
    private MicroApplication firstNode;
    private MicroApplication secondNode;
    private Api first;
    private Api second;

    @BeforeAll
    void start() throws Exception {
        servers = Servers.start();
        servers.ivs().faults().add(Fault.error(ErrorType.INTERNAL_SERVER).on(Operation.LIST_PUBLIC_KEYS));
        Map<String, String> settings =
                Map.of("IVS_SIGNING_KEY", pem("PRIVATE", pair().getPrivate().getEncoded()));
        firstNode = new MicroApplication(servers, Project.war(), settings).start();
        secondNode = new MicroApplication(servers, Project.war(), settings).start();
        first = new Api(firstNode.address()).checked().asAdmin();
        second = new Api(secondNode.address()).checked().asAdmin();
    }

    @AfterAll
    void stop() {
        secondNode.close();
        firstNode.close();
        servers.close();
    }

    @Test
    void keys_fromNoneToTwo() throws Exception {
        String made = token(first);
        assertThat(header(made)).endsWith(":public-key/stand-in");
        JsonNode unknown = first.get("/api/signing-keys").data();
        assertThat(unknown.path("mode").asText()).isEqualTo("MADE_BY_IVS");
        assertThat(unknown.path("reason").asText()).isEqualTo("KEY_NOT_KNOWN");
        assertThat(unknown.path("problem").asText()).startsWith("ListPublicKeys");

        servers.ivs().faults().clear();
        await().atMost(Servers.patience()).until(() -> signs(first) && signs(second));
        String before = token(first);
        assertThat(header(before)).isEqualTo(current(first)).isEqualTo(current(second));
        assertThat(current(first)).isEqualTo(imported().get(0).arn().value());

        othersInTheWay_areSaidToBe();

        JsonNode rotated = second.post("/api/signing-keys/rotate", "").data();
        assertThat(rotated.path("rotated").asBoolean()).isTrue();
        JsonNode keys = rotated.path("signingKeys").path("keys");
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).path("arn").asText()).isEqualTo(header(before));
        assertThat(keys.get(0).path("state").asText()).isEqualTo("RETIRING");
        assertThat(keys.get(1).path("state").asText()).isEqualTo("CURRENT");
        assertThat(time(keys.get(0), "deletedAfter"))
                .isEqualTo(time(keys.get(1), "madeAt").plus(Duration.ofHours(5)));

        String after = token(second);
        assertThat(header(after)).isEqualTo(keys.get(1).path("arn").asText()).isNotEqualTo(header(before));
        for (String token : List.of(made, before, after)) {
            assertThat(servers.ivs().tokens().check(token).userId()).isEqualTo("ann");
        }
        // A look at the keys is a look.
        assertThat(current(first)).isEqualTo(header(after));
        assertThat(header(token(first))).isEqualTo(header(after));
        assertThat(first.post("/api/signing-keys/rotate", "")
                        .data()
                        .path("rotated")
                        .asBoolean())
                .isFalse();
        assertThat(imported()).hasSize(2);
    }

    private void othersInTheWay_areSaidToBe() {
        List<PublicKey> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            others.add(servers.ivs()
                    .world()
                    .publicKeys()
                    .add(
                            new Home("us-east-1", "123456789012"),
                            "other-" + i,
                            PublicKeyMaterial.parse(
                                    "material", pem("PUBLIC", pair().getPublic().getEncoded())),
                            Tags.NONE,
                            3));
        }
        Answer full = second.with("Accept-Language", "zh-TW").post("/api/signing-keys/rotate", "");
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(full.header("Retry-After")).contains("86400");
        assertThat(full.error().path("message").asText()).startsWith("IVS 的 3 個金鑰位置都已佔用，其中 2 個屬於其他使用者");
        assertThat(full.error().at("/details/foreign").asInt()).isEqualTo(2);
        others.forEach(each -> servers.ivs().world().publicKeys().delete(each.arn()));
    }

    private List<PublicKey> imported() {
        return servers.ivs().world().publicKeys().all();
    }

    private static boolean signs(Api api) {
        return api.get("/api/signing-keys").data().path("mode").asText().equals("SELF_SIGNED");
    }

    private static String current(Api api) {
        for (JsonNode key : api.get("/api/signing-keys").data().path("keys")) {
            if (key.path("state").asText().equals("CURRENT")) {
                return key.path("arn").asText();
            }
        }
        throw new AssertionError("no key signs");
    }

    /** One that the stand-in lets in. */
    private String token(Api api) throws TokenRefused {
        String token = api.post("/api/token/publisher", "{\"userId\":\"ann\"}")
                .data()
                .path("token")
                .asText();
        servers.ivs().tokens().check(token);
        return token;
    }

    /** The key that a token names. */
    private static String header(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        return header.replaceFirst(".*\"kid\":\"([^\"]*)\".*", "$1");
    }

    private static Instant time(JsonNode of, String name) {
        return Instant.parse(of.path(name).asText());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String half, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(half, body, half);
    }
}
