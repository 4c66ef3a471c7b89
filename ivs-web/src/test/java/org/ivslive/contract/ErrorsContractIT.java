package org.ivslive.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, the answer has one shape. */
@ExtendWith(RunningApplication.class)
class ErrorsContractIT {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/nothing",
                "/api/stage/list/more",
                "/health/other",
                "/viewer/nothing.js",
                "/_error"
            })
    void unknownRoute(String path, Api api) {
        Answer answer = api.asAdmin().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.json().path("timestamp").asText()).endsWith("Z");
    }

    @Test
    void wrongMethod_saysWhichAreRight(Api api) {
        Answer answer = api.asAdmin().send("DELETE", "/api/stage/master/info", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @Test
    void noKey(Api api) {
        Answer answer = api.get("/api/stage/list");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
        assertThat(answer.error().path("message").asText())
                .isEqualTo("This call needs an API key in the header x-api-key.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "the-admin-key-of-the-test", "the-admin-key-of-the-tests-and-more", "ключ"})
    void wrongKey(String key, Api api) {
        Api stranger = api.with("x-api-key", java.net.URLEncoder.encode(key, UTF_8));

        // Until the database is there nobody can tell whether it is wrong.
        await().atMost(Servers.patience())
                .until(() -> stranger.get("/api/stage/list").status() != 503);
        assertThat(stranger.get("/api/stage/list").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x"})
    void badParameter_isNamed(String query, Api api) {
        Answer answer = api.asAdmin().get("/api/stage/list?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo("limit");
    }

    @Test
    void bodyThatIsNotJson(Api api) {
        Answer answer = api.asAdmin()
                .with("Content-Type", "text/plain")
                .send("POST", "/api/token/viewer", BodyPublishers.ofString("userId=kim"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void bodyOverLimit_saidInAdvance(Api api) {
        Answer answer = api.asAdmin().post("/api/stage/list", "x".repeat(64 * 1024 + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(answer.error().at("/details/limitBytes").asInt()).isEqualTo(65_536);
    }

    @Test
    void bodyAtLimit_passes(Api api) {
        // The route takes no body, which is what this call is told then.
        assertThat(api.asAdmin().post("/api/stage/list", "x".repeat(64 * 1024)).status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW,zh;q=0.9|此位址沒有任何內容。",
                "zh-Hant-HK|此位址沒有任何內容。",
                "zh-CN|此地址没有任何内容。",
                "fr, zh;q=0.5|此地址没有任何内容。",
                "en-GB|There is nothing at this address.",
                "fr|There is nothing at this address."
            })
    void message_inTheCallersLanguage(String accepted, String message, Api api) {
        assertThat(api.with("Accept-Language", accepted)
                        .get("/api/nothing")
                        .error()
                        .path("message")
                        .asText())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/openmetrics-text", ",", "application/json;q=x"})
    void accept_ofAnythingIsAnsweredAsAlways(String accepted, Api api) {
        assertThat(api.with("Accept", accepted).get("/health/live").status()).isEqualTo(200);
        assertThat(api.with("Accept", accepted).get("/api/stage/list").code()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void requestId_isMadeAndDiffers(Api api) {
        String first = api.get("/nothing").header("X-Request-Id").orElseThrow();
        String second = api.get("/health").header("X-Request-Id").orElseThrow();

        assertThat(first).matches(UUID).isNotEqualTo(second);
    }

    @Test
    void requestId_ofTheCallerIsKept(Api api) {
        assertThat(api.with("X-Request-Id", "from-the.caller_1").get("/health").header("X-Request-Id"))
                .contains("from-the.caller_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "<script>",
                "way-too-long-0123456789012345678901234567890123456789012345678901234567890"
            })
    void requestId_thatCouldForgeALogLineIsReplaced(String given, Api api) {
        assertThat(api.with("X-Request-Id", given).get("/health").header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches(UUID));
    }

    @Test
    void chunkedBodyOverLimit_isRefused(Api api) {
        byte[] large = "{\"name\":\"".concat("x".repeat(70_000)).concat("\"}").getBytes(UTF_8);
        Answer answer = api.asAdmin()
                .with("Content-Type", "application/json")
                .send("POST", "/api/stage/list", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        // Nothing reads it on this route; it must not be taken for a success.
        assertThat(answer.status()).isBetween(400, 499);
    }
}
