package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.ErrorType;

/** JSON in and out. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object that a body holds; an empty body counts as an empty object, as it does at AWS. */
    public static ObjectNode read(byte[] body) {
        if (body.length == 0) {
            return object();
        }
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new AwsError(ErrorType.SERIALIZATION, "Start of structure expected");
        } catch (IOException malformed) {
            throw new AwsError(ErrorType.SERIALIZATION, "The request body is not well-formed JSON");
        }
    }

    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain nodes does not serialise", impossible);
        }
    }
}
