package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.ivslive.web.JsonProvider;
import org.ivslive.web.envelope.TestErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitFilterTest {

    private final BodyLimitFilter filter = new BodyLimitFilter();
    private int read = -1;
    private final FilterChain reader =
            (request, response) -> read = request.getInputStream().readAllBytes().length;

    BodyLimitFilterTest() {
        filter.errors = TestErrors.responses();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void body_ofTheLimit(boolean saysItsLength) throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("POST", "/api/stage").body(65_536, saysItsLength);
        filter.doFilter(exchange.request(), exchange.response(), reader);
        assertThat(read).isEqualTo(65_536);
        assertThat(exchange.status()).isEqualTo(200);
    }

    @Test
    void body_largerAndSaysSo() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("POST", "/api/stage").body(65_537, true);
        filter.doFilter(exchange.request(), exchange.response(), reader);
        assertThat(read).as("not read").isEqualTo(-1);
        assertThat(exchange.status()).isEqualTo(413);
        assertThat(exchange.header("Connection")).contains("close");
        assertThat(exchange.header("Content-Type")).contains("application/json");
        JsonNode body = JsonProvider.JSON.readTree(exchange.content());
        assertThat(body).isEqualTo(JsonProvider.JSON.readTree("""
                {"success":false,"timestamp":"2026-01-02T03:04:05.000Z",
                 "error":{"code":"PAYLOAD_TOO_LARGE","message":"The body is larger than 64 KB.",
                          "details":{"limitBytes":65536}}}
                """));
    }

    @Test
    void body_largerInChinese() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("POST", "/api/stage")
                .body(65_537, true)
                .language(
                        "zh-Hant",
                        new Locale.Builder().setLanguage("zh").setScript("Hant").build());
        filter.doFilter(exchange.request(), exchange.response(), reader);
        assertThat(JsonProvider.JSON
                        .readTree(exchange.content())
                        .at("/error/message")
                        .asText())
                .isEqualTo("請求內容超過 64 KB。");
    }

    @Test
    void body_largerAndSilentAboutIt() {
        FakeExchange exchange = FakeExchange.of("POST", "/api/stage").body(65_537, false);
        assertThatThrownBy(() -> filter.doFilter(exchange.request(), exchange.response(), reader))
                .isInstanceOf(PayloadTooLargeException.class);
    }
}
