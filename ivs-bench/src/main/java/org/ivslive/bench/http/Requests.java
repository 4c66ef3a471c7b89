package org.ivslive.bench.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Requests as the bytes that go over the wire. */
public final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String headers;

    /** @param key what the caller may do; none for calls that are open to all */
    public Requests(Target target, Optional<String> key) {
        this.headers = " HTTP/1.1\r\nHost: " + target.authority() + "\r\nAccept: application/json\r\n"
                + key.map(text -> "x-api-key: " + text + "\r\n").orElse("");
    }

    public byte[] get(String path) {
        return ("GET " + path + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public byte[] post(String path, Map<String, ?> body) {
        return post(path, body, Optional.empty());
    }

    /** @param session whose call it is */
    public byte[] post(String path, Map<String, ?> body, Optional<String> session) {
        byte[] json = json(body);
        byte[] head = ("POST " + path + headers
                        + session.map(text -> "x-viewer-session: " + text + "\r\n")
                                .orElse("")
                        + "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
