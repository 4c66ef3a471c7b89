package org.ivslive.local.ivs.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: a status, headers and a body, or nothing at all but a closed connection. */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean hangUp) {

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("content-type", contentType), body, false);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], false);
    }

    /** The caller never learns what became of the request. */
    public static Answer lost() {
        return new Answer(0, Map.of(), new byte[0], true);
    }

    public Answer with(Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(headers);
        merged.putAll(more);
        return new Answer(status, Map.copyOf(merged), body, hangUp);
    }
}
