package org.ivslive.web.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;

/** An answer that says no, and why. */
@JsonPropertyOrder("success")
public record Failure(Cause error, Instant timestamp) {

    /** The code is for programs, the message for people, in their language; the details name fields and figures. */
    public record Cause(
            ErrorCode code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> details) {}

    @JsonProperty
    public boolean success() {
        return false;
    }
}
