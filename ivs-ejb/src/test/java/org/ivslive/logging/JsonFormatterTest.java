package org.ivslive.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonFormatter formatter = new JsonFormatter(new Redaction(List.of("hush-\"hush")), "node-1");

    @AfterEach
    void endRequest() {
        RequestContext.end();
    }

    @Test
    void format_object() throws JsonProcessingException {
        LogRecord record = TextFormatterTest.record(Level.WARNING, "3 stages");
        RequestContext.begin("abc-1");
        new RequestMark().isLoggable(record);
        assertThat(object(record)).isEqualTo(JSON.readTree("""
                {"time":"2026-01-02T03:04:05.678Z","level":"WARN","logger":"org.ivslive.stage",
                 "message":"3 stages","node":"node-1","requestId":"abc-1"}
                """));
    }

    @Test
    void format_withoutRequest() throws JsonProcessingException {
        assertThat(object(TextFormatterTest.record(Level.INFO, "x")).has("requestId"))
                .isFalse();
    }

    @Test
    void format_oneObjectALine() throws JsonProcessingException {
        String message = "x\n{\"message\":\"forged\"}\r\u0085\u2028\"\\";
        LogRecord record = TextFormatterTest.record(Level.INFO, message);
        record.setThrown(new IllegalStateException("y\n{\"message\":\"forged\"}"));
        String line = formatter.format(record);
        assertThat(line).endsWith("}\n");
        assertThat(line.substring(0, line.length() - 1)).doesNotContain("\n", "\r");
        assertThat(object(record).get("message").asText()).isEqualTo(message);
    }

    @Test
    void format_exception() throws JsonProcessingException {
        LogRecord record = TextFormatterTest.record(Level.SEVERE, "failed");
        record.setThrown(new IllegalStateException("password hush-\"hush"));
        assertThat(object(record).get("stack").asText())
                .startsWith("java.lang.IllegalStateException: password [hidden]")
                .contains("JsonFormatterTest.format_exception");
    }

    @Test
    void format_hidesSecrets() throws JsonProcessingException {
        assertThat(object(TextFormatterTest.record(Level.INFO, "with hush-\"hush"))
                        .get("message")
                        .asText())
                .isEqualTo("with [hidden]");
    }

    private JsonNode object(LogRecord record) throws JsonProcessingException {
        return JSON.readTree(formatter.format(record));
    }
}
