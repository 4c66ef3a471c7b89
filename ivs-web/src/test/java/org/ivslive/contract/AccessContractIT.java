package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, and who gets in with them. */
@ExtendWith(RunningApplication.class)
class AccessContractIT {

    private final Application application;
    private final Api anyone;
    private final Api admin;

    AccessContractIT(Application application, Api api) {
        this.application = application;
        this.anyone = api;
        this.admin = api.asAdmin();
    }

    @BeforeEach
    void keysAreRead() {
        await().atMost(Servers.patience())
                .until(() -> with("unknown").get("/api/keys").status() == 401);
    }

    @Test
    void routes_letInWhomTheTableNames() {
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("nobody", anyone);
        callers.put("stranger", with("ivs_admin_made-up"));
        for (String role : List.of("admin", "publisher", "viewer", "media")) {
            callers.put(role, with(made(role).path("key").asText()));
        }
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        for (Routes.Route route : Routes.all()) {
            callers.forEach((caller, api) -> {
                int status = api.with("Content-Type", "application/json")
                        .with("x-internal-secret", "the-internal-secret-of-the-tests")
                        .with("x-media-auth", "the-media-secret-of-the-tests")
                        .send(route.method(), route.path().replaceAll("\\{[^}]*}", "none"), BodyPublishers.noBody())
                        .status();
                expected.put(caller + " " + route, route.refusal(caller));
                answered.put(caller + " " + route, status == 401 || status == 403 ? status : 0);
            });
        }

        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void make_showsTheKeyOnce() {
        Answer answer = admin.post("/api/keys", "{\"name\":\" join page \",\"role\":\"viewer\"}");
        JsonNode made = answer.data();
        String key = made.path("key").asText();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(key).matches("ivs_viewer_[A-Za-z0-9_-]{43}");
        assertThat(made.path("name").asText()).isEqualTo("join page");
        assertThat(made.path("hint").asText()).isEqualTo("ivs_viewer_…" + key.substring(key.length() - 4));
        Answer list = admin.get("/api/keys");
        assertThat(list.text()).doesNotContain(key);
        JsonNode listed = listed(made);
        assertThat(listed.path("role").asText()).isEqualTo("viewer");
        assertThat(listed.path("createdAt").asText()).endsWith("Z");
        assertThat(listed.path("lastUsedAt").isNull()).isTrue();
        assertThat(listed.path("revokedAt").isNull()).isTrue();
    }

    @Test
    void make_keepsTheHashAlone() {
        JsonNode made = made("publisher");

        var row = application
                .servers()
                .database()
                .rows(
                        "select * from api_keys where id = ?",
                        UUID.fromString(made.path("id").asText()))
                .get(0);

        assertThat(row.get("key_hash").toString()).matches("[0-9a-f]{64}");
        assertThat(row.values())
                .noneMatch(
                        value -> String.valueOf(value).contains(made.path("key").asText()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|missingFields|name",
                "{\"name\":\"x\"}|missingFields|role",
                "{\"name\":\"x\",\"role\":\"owner\"}|invalidFields|role",
                "{\"name\":\"a\\nb\",\"role\":\"viewer\"}|invalidFields|name"
            })
    void make_refusesWhatIsNoKey(String body, String details, String field) {
        Answer answer = admin.post("/api/keys", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/" + details + "/0").asText()).isEqualTo(field);
    }

    @Test
    void revoke_endsTheKeyAtOnceAndAsOftenAsAsked() {
        JsonNode made = made("admin");
        Api holder = with(made.path("key").asText());
        String path = "/api/keys/" + made.path("id").asText();
        assertThat(holder.get("/api/keys").status()).isEqualTo(200);

        assertThat(delete(path).data().path("revoked").asBoolean()).isTrue();

        assertThat(holder.get("/api/keys").status()).isEqualTo(401);
        String revokedAt = listed(made).path("revokedAt").asText();
        assertThat(revokedAt).endsWith("Z");
        assertThat(delete(path).data().path("revoked").asBoolean()).isTrue();
        assertThat(listed(made).path("revokedAt").asText()).isEqualTo(revokedAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "3c0b1e1e-0000-4000-8000-000000000000"})
    void revoke_ofNoKey(String id) {
        assertThat(delete("/api/keys/" + id).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void lastUse_isShownSoon() {
        JsonNode made = made("admin");
        with(made.path("key").asText()).get("/api/keys").data();

        await().atMost(Servers.patience())
                .until(() -> listed(made).path("lastUsedAt").asText().endsWith("Z"));
    }

    @Test
    void revokedByAnotherNode_isRefusedWithinSeconds() {
        JsonNode made = made("admin");
        Api holder = with(made.path("key").asText());

        application
                .servers()
                .database()
                .rows(
                        "update api_keys set revoked_at = now() where id = ? returning id",
                        UUID.fromString(made.path("id").asText()));

        await().atMost(Servers.patience()).until(() -> holder.get("/api/keys").status() == 401);
    }

    @Test
    void role_thatMayNotIsToldSo() {
        Answer answer = with(made("viewer").path("key").asText())
                .with("Accept-Language", "zh-TW")
                .get("/api/keys");

        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(answer.error().path("message").asText()).isEqualTo("角色為 viewer 的金鑰不能使用此呼叫。");
    }

    private JsonNode made(String role) {
        return admin.post("/api/keys", "{\"name\":\"test\",\"role\":\"" + role + "\"}")
                .data();
    }

    private JsonNode listed(JsonNode made) {
        for (JsonNode key : admin.get("/api/keys").data().path("keys")) {
            if (key.path("id").equals(made.path("id"))) {
                return key;
            }
        }
        throw new AssertionError("not listed: " + made.path("id"));
    }

    private Answer delete(String path) {
        return admin.send("DELETE", path, BodyPublishers.noBody());
    }

    private Api with(String key) {
        return anyone.with("x-api-key", key);
    }
}
