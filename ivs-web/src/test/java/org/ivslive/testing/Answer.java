package org.ivslive.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public boolean isJson() {
        return !text().isEmpty()
                && header("Content-Type")
                        .filter(type -> type.startsWith("application/json"))
                        .isPresent();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** What a successful call answers with. */
    public JsonNode data() {
        JsonNode json = json();
        if (status() >= 300 || !json.path("success").asBoolean()) {
            throw new AssertionError("not a success: " + this);
        }
        return json.get("data");
    }

    /** The error of a failed call, in the one shape that all have. */
    public JsonNode error() {
        JsonNode json = json();
        if (status() < 400 || json.path("success").asBoolean(true) || !json.has("error")) {
            throw new AssertionError("not a failure: " + this);
        }
        return json.get("error");
    }

    public String code() {
        return error().path("code").asText();
    }

    @Override
    public String toString() {
        return status() + " " + response.body();
    }
}
