package org.ivslive.web.envelope;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, before it is put into words.
 *
 * @param message the key of the sentence that says it
 * @param retryAfter when to ask again, where that can help
 */
public record Problem(
        ErrorCode code,
        String message,
        List<Object> arguments,
        Map<String, Object> details,
        Optional<Duration> retryAfter) {

    public Problem {
        arguments = List.copyOf(arguments);
        details = Map.copyOf(details);
    }

    public static Problem of(ErrorCode code, String message, Object... arguments) {
        return new Problem(code, message, List.of(arguments), Map.of(), Optional.empty());
    }

    /** A field that is there and not what it must be. */
    public static Problem invalid(String field) {
        return of(ErrorCode.VALIDATION_ERROR, "fields.invalid", field).with("invalidFields", List.of(field));
    }

    public Problem with(String detail, Object value) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(detail, value);
        return new Problem(code, message, arguments, more, retryAfter);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(code, message, arguments, details, Optional.of(delay));
    }
}
