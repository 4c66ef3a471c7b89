package org.ivslive.web.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Locale;
import org.ivslive.web.JsonProvider;
import org.ivslive.web.http.FakeExchange;
import org.junit.jupiter.api.Test;

class ErrorServletTest {

    private final ErrorServlet servlet = new ErrorServlet();

    ErrorServletTest() {
        servlet.errors = TestErrors.responses();
    }

    @Test
    void error_ofTheServer() throws IOException {
        FakeExchange exchange = run(FakeExchange.get("/x").attribute(RequestDispatcher.ERROR_STATUS_CODE, 503));
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).contains("2");
        assertThat(exchange.header("Cache-Control")).contains("no-store");
        assertThat(exchange.header("Content-Length")).contains(String.valueOf(exchange.content().length));
        assertThat(body(exchange)).isEqualTo(JsonProvider.JSON.readTree("""
                {"success":false,"timestamp":"2026-01-02T03:04:05.000Z",
                 "error":{"code":"SERVICE_UNAVAILABLE",
                          "message":"The service is not available right now. Try again in a moment."}}
                """));
    }

    @Test
    void error_statusThatIsNotOurs() throws IOException {
        FakeExchange exchange = run(FakeExchange.get("/x").attribute(RequestDispatcher.ERROR_STATUS_CODE, 414));
        assertThat(exchange.status()).isEqualTo(400);
        assertThat(body(exchange).at("/error/code").asText()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void error_askedForByHand() throws IOException {
        FakeExchange exchange = run(FakeExchange.get("/_error"));
        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.header("Retry-After")).isEmpty();
        assertThat(body(exchange).at("/error/code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void language_englishWhereNothingIsSaid() throws IOException {
        // The machine's locale, which a request without the header has, is Chinese here.
        assertThat(message(FakeExchange.get("/x"))).isEqualTo("There is nothing at this address.");
    }

    @Test
    void language_asAccepted() throws IOException {
        assertThat(message(FakeExchange.get("/x").language("zh-TW", Locale.TRADITIONAL_CHINESE)))
                .isEqualTo("此位址沒有任何內容。");
        assertThat(message(FakeExchange.get("/x").language("fr, zh-CN", Locale.FRENCH, Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("此地址没有任何内容。");
    }

    private String message(FakeExchange exchange) throws IOException {
        return body(run(exchange)).at("/error/message").asText();
    }

    private static JsonNode body(FakeExchange exchange) throws IOException {
        return JsonProvider.JSON.readTree(exchange.content());
    }

    private FakeExchange run(FakeExchange exchange) throws IOException {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }
}
