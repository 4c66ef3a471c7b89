package org.ivslive.logging;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** A line for people. What a caller sends cannot look like another line: nothing in it breaks one or moves the cursor. */
final class TextFormatter extends Formatter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private final Redaction redaction;

    TextFormatter(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public String format(LogRecord record) {
        LogLine line = LogLine.of(record, redaction);
        StringBuilder text = new StringBuilder(160)
                .append(line.time())
                .append(' ')
                .append(line.level())
                .append(' ')
                .append(line.logger())
                .append(": ")
                .append(plain(line.message()));
        line.requestId().ifPresent(id -> text.append(" [").append(id).append(']'));
        text.append('\n');
        if (line.stack() != null) {
            // Set in, so that only this formatter begins a line at the margin.
            line.stack()
                    .lines()
                    .forEach(each -> text.append("    ").append(plain(each)).append('\n'));
        }
        return text.toString();
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
