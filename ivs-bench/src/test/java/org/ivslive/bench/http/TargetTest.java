package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.org,      example.org, 80,   example.org,      ws://example.org/ws",
        "https://example.org,     example.org, 443,  example.org,      wss://example.org/ws",
        "http://127.0.0.1:3000/x, 127.0.0.1,   3000, 127.0.0.1:3000,   ws://127.0.0.1:3000/ws",
        "https://a.example:8443,  a.example,   8443, a.example:8443,   wss://a.example:8443/ws",
        "http://[::1]:3000,       ::1,         3000, '[::1]:3000',     'ws://[::1]:3000/ws'"
    })
    void of_anAddress(String url, String host, int port, String authority, String webSocket) {
        Target target = Target.of(URI.create(url));

        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.authority()).isEqualTo(authority);
        assertThat(target.webSocket("/ws")).isEqualTo(URI.create(webSocket));
        assertThat(target.tls()).isEqualTo(url.startsWith("https"));
        assertThat(target.toString()).isEqualTo((target.tls() ? "https://" : "http://") + authority);
    }

    @Test
    void requests_areWhatGoesOverTheWire() {
        Requests requests = new Requests(new Target("a.example", 80, false), Optional.of("the-key"));

        assertThat(text(requests.get("/api/stats")))
                .isEqualTo("GET /api/stats HTTP/1.1\r\nHost: a.example\r\nAccept: application/json\r\n"
                        + "x-api-key: the-key\r\n\r\n");
        assertThat(text(requests.post("/p", Map.of("userId", "繁"), Optional.of("s"))))
                .isEqualTo("POST /p HTTP/1.1\r\nHost: a.example\r\nAccept: application/json\r\nx-api-key: the-key\r\n"
                        + "x-viewer-session: s\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
                        + "{\"userId\":\"繁\"}");
    }

    @Test
    void requests_withoutAKey_carryNone() {
        Requests requests = new Requests(new Target("a.example", 80, false), Optional.empty());

        assertThat(text(requests.get("/health/live"))).doesNotContain("x-api-key");
        assertThat(text(requests.post("/p", Map.of())))
                .doesNotContain("x-viewer-session")
                .endsWith("\r\n\r\n{}");
    }

    private static String text(byte[] request) {
        return new String(request, StandardCharsets.UTF_8);
    }
}
