package org.ivslive.logging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for programs: one JSON object. */
final class JsonFormatter extends Formatter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Redaction redaction;
    private final String node;

    JsonFormatter(Redaction redaction, String node) {
        this.redaction = redaction;
        this.node = node;
    }

    @Override
    public String format(LogRecord record) {
        LogLine line = LogLine.of(record, redaction);
        ObjectNode object = JSON.createObjectNode()
                .put("time", line.time().toString())
                .put("level", line.level())
                .put("logger", line.logger())
                .put("message", line.message())
                .put("node", node);
        line.requestId().ifPresent(id -> object.put("requestId", id));
        if (line.stack() != null) {
            object.put("stack", line.stack());
        }
        try {
            return JSON.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an object of texts is always JSON", e);
        }
    }
}
