package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes of its own with a limit that is soon reached, behind a proxy that each test plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "RATE_LIMIT_MAX_REQUESTS", "5",
            "RATE_LIMIT_WINDOW_MS", "3s",
            "TRUSTED_PROXIES", "127.0.0.0/8, ::1",
            "CORS_ORIGINS", "https://join.example.com");

    private Servers servers;
    private MicroApplication first;
    private MicroApplication second;

    @BeforeAll
    void start() throws InterruptedException {
        servers = Servers.start();
        first = new MicroApplication(servers, Project.war(), SETTINGS).start();
        second = new MicroApplication(servers, Project.war(), SETTINGS).start();
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
        servers.close();
    }

    @Test
    void limit_isSharedByTheNodesAndEndsWithTheWindow() {
        Api here = client(first, "198.51.100.1");
        Api there = client(second, "198.51.100.1");
        for (int i = 4; i >= 0; i--) {
            Answer answer = (i % 2 == 0 ? here : there).get("/api/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).contains("5");
            assertThat(answer.header("RateLimit-Remaining")).contains(String.valueOf(i));
            assertThat(answer.header("RateLimit-Reset")).isIn(Optional.of("1"), Optional.of("2"), Optional.of("3"));
        }

        Answer refused = there.with("Accept-Language", "zh-CN").get("/api/nothing");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(refused.header("Retry-After")).isEqualTo(refused.header("RateLimit-Reset"));
        assertThat(refused.header("RateLimit-Remaining")).contains("0");
        assertThat(refused.header("X-Request-Id")).isPresent();
        assertThat(refused.error().path("message").asText()).startsWith("请求过于频繁");
        assertThat(client(second, "198.51.100.2").get("/api/health").status()).isEqualTo(200);
        assertThat(here.get("/health").status()).isEqualTo(200);

        await().atMost(Servers.patience()).until(() -> here.get("/api/health").status() == 200);
    }

    @Test
    void headerOfAStranger_isNotBelieved() {
        Api client = client(first, "192.0.2.1, 203.0.113.9");
        for (int i = 0; i < 5; i++) {
            client.get("/api/health");
        }

        assertThat(client(first, "192.0.2.2, 203.0.113.9").get("/api/health").status())
                .isEqualTo(429);
    }

    @Test
    void pageOfAKnownOrigin_mayAskAndReadsTheRefusalToo() {
        Api page = client(first, "198.51.100.7").with("Origin", "https://join.example.com");
        for (int i = 0; i < 7; i++) {
            Answer preflight = page.with("Access-Control-Request-Method", "POST")
                    .send("OPTIONS", "/api/keys", BodyPublishers.noBody());
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("RateLimit-Limit")).isEmpty();
            assertThat(preflight.header("Access-Control-Allow-Headers").orElseThrow())
                    .contains("x-api-key");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(page.get("/api/keys").status()).isEqualTo(401);
        }

        Answer refused = page.get("/api/keys");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Access-Control-Allow-Origin")).contains("https://join.example.com");
        assertThat(refused.header("Access-Control-Expose-Headers").orElseThrow())
                .contains("Retry-After");
        assertThat(refused.header("Vary")).contains("Origin");
    }

    private static Api client(MicroApplication node, String forwarded) {
        return new Api(node.address()).with("X-Forwarded-For", forwarded);
    }
}
