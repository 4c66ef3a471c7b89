package org.ivslive.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What a log record says, before it is laid out. */
record LogLine(
        Instant time,
        String level,
        String logger,
        String message,
        Optional<String> requestId,
        @Nullable String stack) {

    private static final SimpleFormatter MESSAGES = new SimpleFormatter();

    static LogLine of(LogRecord record, Redaction redaction) {
        return new LogLine(
                record.getInstant(),
                level(record.getLevel()),
                String.valueOf(record.getLoggerName()),
                redaction.clean(String.valueOf(MESSAGES.formatMessage(record))),
                RequestMark.of(record),
                record.getThrown() == null ? null : redaction.clean(stack(record.getThrown())));
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        if (level.intValue() >= Level.INFO.intValue()) {
            return "INFO";
        }
        return level.intValue() >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
