package org.ivslive.web.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer that says yes. */
@JsonPropertyOrder("success")
public record Success<T>(
        T data,
        Instant timestamp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message) {

    public static <T> Success<T> of(T data) {
        return new Success<>(data, Instant.now(), null);
    }

    @JsonProperty
    public boolean success() {
        return true;
    }
}
