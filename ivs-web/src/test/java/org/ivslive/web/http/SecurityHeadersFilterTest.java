package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/viewer/", "/admin/", "/assets/main.js", "/nothing"})
    void page_runsItsOwnScriptsAlone(String path) throws Exception {
        assertThat(policy(path).orElseThrow())
                .contains("script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/keys", "/api/health", "/health", "/health/live", "/metrics", "/openapi"})
    void api_showsNothing(String path) throws Exception {
        assertThat(policy(path)).contains("default-src 'none'; frame-ancestors 'none'");
    }

    private static Optional<String> policy(String path) throws Exception {
        FakeExchange exchange = FakeExchange.get(path);
        new SecurityHeadersFilter().doFilter(exchange.request(), exchange.response(), (request, response) -> {});
        assertThat(exchange.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(exchange.header("Referrer-Policy")).contains("same-origin");
        assertThat(exchange.header("X-Frame-Options")).contains("DENY");
        assertThat(exchange.header("Cache-Control")).contains("no-store");
        return exchange.header("Content-Security-Policy");
    }
}
