package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ivslive.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsFilterTest {

    private static final String KNOWN = "https://join.example.com";

    private final AtomicBoolean passed = new AtomicBoolean();

    @Test
    void knownOrigin_mayReadTheAnswer() throws Exception {
        FakeExchange exchange = run(FakeExchange.get("/api/stage").header("Origin", KNOWN), KNOWN);

        assertThat(passed).isTrue();
        assertThat(exchange.header("Access-Control-Allow-Origin")).contains(KNOWN);
        assertThat(exchange.header("Access-Control-Expose-Headers").orElseThrow())
                .contains("X-Request-Id", "RateLimit-Remaining", "Retry-After");
        assertThat(exchange.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(exchange.header("Vary")).contains("Origin");
    }

    @Test
    void knownOrigin_isAnsweredBeforeTheCall() throws Exception {
        FakeExchange exchange = run(preflight(KNOWN), "http://localhost:5173, " + KNOWN);

        assertThat(passed).isFalse();
        assertThat(exchange.status()).isEqualTo(204);
        assertThat(exchange.header("Access-Control-Allow-Origin")).contains(KNOWN);
        assertThat(exchange.header("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "DELETE");
        assertThat(exchange.header("Access-Control-Allow-Headers").orElseThrow())
                .contains("x-api-key", "x-viewer-session", "Content-Type");
        assertThat(exchange.header("Access-Control-Max-Age")).contains("600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example.com",
                "http://join.example.com",
                "https://join.example.com.evil.example",
                "https://join.example.com:8443",
                "null",
                ""
            })
    void unknownOrigin_isToldNothing(String origin) throws Exception {
        FakeExchange simple = run(FakeExchange.get("/api/stage").header("Origin", origin), KNOWN);
        assertThat(passed).isTrue();
        assertThat(simple.header("Access-Control-Allow-Origin")).isEmpty();

        FakeExchange asked = run(preflight(origin), KNOWN);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.header("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void withoutOrigins_nothingIsAdded() throws Exception {
        FakeExchange exchange = run(FakeExchange.get("/api/stage").header("Origin", KNOWN), "");

        assertThat(exchange.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(exchange.header("Vary")).isEmpty();
    }

    @Test
    void options_thatIsNoPreflightPasses() throws Exception {
        run(FakeExchange.of("OPTIONS", "/api/stage"), KNOWN);

        assertThat(passed).isTrue();
    }

    private static FakeExchange preflight(String origin) {
        return FakeExchange.of("OPTIONS", "/api/keys")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST");
    }

    private FakeExchange run(FakeExchange exchange, String origins) throws IOException, ServletException {
        CorsFilter filter = new CorsFilter();
        filter.settings = SettingsReader.read(Map.of(
                "API_SECRET_KEY",
                "k".repeat(16),
                "MEDIA_SERVER_SECRET",
                "m".repeat(16),
                "DB_PASSWORD",
                "p",
                "CORS_ORIGINS",
                origins));
        filter.doFilter(exchange.request(), exchange.response(), (request, response) -> passed.set(true));
        return exchange;
    }
}
