package org.ivslive.logging;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for people. Control characters are taken out, so that what a caller sends cannot look like another line. */
final class TextFormatter extends Formatter {

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
                .append(line.message().replaceAll("\\p{Cntrl}", " "));
        line.requestId().ifPresent(id -> text.append(" [").append(id).append(']'));
        text.append('\n');
        if (line.stack() != null) {
            text.append(line.stack());
        }
        return text.toString();
    }
}
