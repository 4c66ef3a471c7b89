package org.ivslive.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server said, or that it did not.
 *
 * @param status 0 where there was no answer
 * @param failure why there was none
 */
public record Answer(
        int status,
        byte[] body,
        @Nullable String retryAfter,
        @Nullable Failure failure) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY = 429;

    /** Why there was no answer. */
    public enum Failure {
        NOT_CONNECTED,
        CONNECTION_CUT,
        TIMED_OUT
    }

    static Answer failed(Failure failure) {
        return new Answer(0, new byte[0], null, failure);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRefusedForRate() {
        return status == TOO_MANY;
    }

    /** What the envelope carries; a missing node where there is none. */
    public JsonNode data() {
        return json().path("data");
    }

    /** Empty for a success, otherwise the envelope's code, or the status or the failure where there is no envelope. */
    public String code() {
        if (isSuccess()) {
            return "";
        }
        if (failure != null) {
            return failure.name();
        }
        String code = json().path("error").path("code").asText();
        return code.isEmpty() ? "HTTP_" + status : code;
    }

    public String message() {
        return json().path("error").path("message").asText();
    }

    /** When to ask again, if the server said so in seconds. */
    public Optional<Duration> askAgainAfter() {
        return Optional.ofNullable(retryAfter)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    public JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
