package org.ivslive.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatterTest {

    private static final String FORGED = "2026-01-02T03:04:05.678Z INFO org.ivslive: forged";

    private final TextFormatter formatter = new TextFormatter(new Redaction(List.of("hush-hush")));

    @AfterEach
    void endRequest() {
        RequestContext.end();
    }

    @Test
    void format_line() {
        assertThat(formatter.format(record(Level.INFO, "3 stages")))
                .isEqualTo("2026-01-02T03:04:05.678Z INFO org.ivslive.stage: 3 stages\n");
    }

    @Test
    void format_requestId() {
        LogRecord record = record(Level.INFO, "done");
        RequestContext.begin("abc-1");
        new RequestMark().isLoggable(record);
        RequestContext.end();
        // Laid out when the request is over, as a server does that writes on a thread of its own.
        assertThat(formatter.format(record))
                .isEqualTo("2026-01-02T03:04:05.678Z INFO org.ivslive.stage: done [abc-1]\n");
        assertThat(formatter.format(record(Level.INFO, "done"))).doesNotContain("abc-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001b[2K\r"})
    void format_controlCharactersForgeNoLine(String control) {
        String text = formatter.format(record(Level.INFO, "name: x" + control + FORGED));
        assertThat(text).endsWith("\n");
        assertThat(text.substring(0, text.length() - 1)).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u001b[2K\r"})
    void format_messageOfAnExceptionForgesNoLine(String control) {
        LogRecord record = record(Level.SEVERE, "failed");
        record.setThrown(new IllegalStateException("x" + control + FORGED, new RuntimeException(control + FORGED)));
        List<String> lines = formatter.format(record).lines().toList();
        assertThat(lines.get(0)).isEqualTo("2026-01-02T03:04:05.678Z ERROR org.ivslive.stage: failed");
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("    ").doesNotContainPattern("[\\p{Cc}\\u2028]"));
    }

    @Test
    void format_exception() {
        LogRecord record = record(Level.SEVERE, "failed");
        record.setThrown(new IllegalStateException("no stage", new IllegalArgumentException("deeper")));
        assertThat(formatter.format(record))
                .startsWith("2026-01-02T03:04:05.678Z ERROR org.ivslive.stage: failed\n"
                        + "    java.lang.IllegalStateException: no stage\n")
                .contains("at org.ivslive.logging.TextFormatterTest.format_exception")
                .contains("Caused by: java.lang.IllegalArgumentException: deeper");
    }

    @Test
    void format_hidesSecrets() {
        LogRecord record = record(Level.SEVERE, "with hush-hush");
        record.setThrown(new IllegalStateException("password hush-hush"));
        assertThat(formatter.format(record))
                .contains("with [hidden]")
                .contains("password [hidden]")
                .doesNotContain("hush-hush");
    }

    @Test
    void format_parameters() {
        LogRecord record = record(Level.INFO, "{0} has hush-{1}");
        record.setParameters(new Object[] {"the server", "hush"});
        assertThat(formatter.format(record)).endsWith(": the server has [hidden]\n");
    }

    @Test
    void format_withoutMessage() {
        LogRecord record = record(Level.INFO, null);
        record.setLoggerName(null);
        assertThat(formatter.format(record)).isEqualTo("2026-01-02T03:04:05.678Z INFO null: null\n");
    }

    @ParameterizedTest
    @CsvSource({
        "SEVERE, ERROR",
        "WARNING, WARN",
        "INFO, INFO",
        "CONFIG, DEBUG",
        "FINE, DEBUG",
        "FINER, TRACE",
        "FINEST, TRACE"
    })
    void format_level(String level, String shown) {
        assertThat(formatter.format(record(Level.parse(level), "x"))).contains(" " + shown + " ");
    }

    static LogRecord record(Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("org.ivslive.stage");
        record.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        return record;
    }
}
