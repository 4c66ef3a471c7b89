package org.ivslive.web.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ParamException;
import org.ivslive.database.DatabaseUnavailable;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.web.http.PayloadTooLargeException;

/** Which problem an exception is. What is not named here is ours to mend, and the caller learns nothing of it. */
final class Problems {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Problem INTERNAL = Problem.of(ErrorCode.INTERNAL_ERROR, "internal");

    private Problems() {}

    static Problem of(Throwable thrown) {
        Optional<PayloadTooLargeException> tooLarge = cause(thrown, PayloadTooLargeException.class);
        if (tooLarge.isPresent()) {
            return tooLarge(tooLarge.get().limit());
        }
        if (thrown instanceof ApiException known) {
            return known.problem();
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return constraints(invalid);
        }
        if (thrown instanceof JsonProcessingException json) {
            return json(json);
        }
        if (thrown instanceof WebApplicationException http) {
            return http(http);
        }
        return dependency(thrown);
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ErrorCode.PAYLOAD_TOO_LARGE, "payload.too.large", limit / 1024)
                .with("limitBytes", limit);
    }

    private static Problem dependency(Throwable thrown) {
        Optional<IvsUnavailable> ivs = cause(thrown, IvsUnavailable.class);
        if (ivs.isPresent()) {
            return unavailable(ivs.get());
        }
        if (cause(thrown, IvsRefused.class).isPresent()) {
            return Problem.of(ErrorCode.INTERNAL_ERROR, "ivs.refused");
        }
        if (cause(thrown, LiveStoreUnavailable.class).isPresent()) {
            return Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "store.unavailable")
                    .retryAfter(SOON);
        }
        if (cause(thrown, DatabaseUnavailable.class).isPresent()) {
            return Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "record.unavailable")
                    .retryAfter(SOON);
        }
        if (cause(thrown, IvsNotFound.class).isPresent()) {
            return Problem.of(ErrorCode.NOT_FOUND, "stage.not.found");
        }
        return INTERNAL;
    }

    private static Problem unavailable(IvsUnavailable ivs) {
        Problem problem = ivs.isThrottled()
                ? Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.throttled")
                : Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.unavailable");
        return problem.retryAfter(ivs.retryAfter());
    }

    private static Problem constraints(ConstraintViolationException invalid) {
        TreeSet<String> missing = new TreeSet<>();
        TreeSet<String> bad = new TreeSet<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            String path = violation.getPropertyPath().toString();
            String field = path.substring(path.lastIndexOf('.') + 1);
            Object value = violation.getInvalidValue();
            boolean absent = value == null || (value instanceof String text && text.isBlank());
            (absent ? missing : bad).add(field);
        }
        return fields(List.copyOf(missing), List.copyOf(bad));
    }

    private static Problem fields(List<String> missing, List<String> bad) {
        Problem problem = missing.isEmpty()
                ? Problem.of(ErrorCode.VALIDATION_ERROR, "fields.invalid", String.join(", ", bad))
                : Problem.of(ErrorCode.VALIDATION_ERROR, "fields.missing", String.join(", ", missing));
        problem = missing.isEmpty() ? problem : problem.with("missingFields", missing);
        return bad.isEmpty() ? problem : problem.with("invalidFields", bad);
    }

    private static Problem json(JsonProcessingException json) {
        if (json instanceof InvalidDefinitionException) {
            return INTERNAL;
        }
        if (json instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String field = mismatch.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null)
                    .collect(Collectors.joining("."));
            return fields(List.of(), List.of(field));
        }
        return Problem.of(ErrorCode.VALIDATION_ERROR, "json.malformed");
    }

    private static Problem http(WebApplicationException http) {
        if (http instanceof NotAllowedException) {
            return Problem.of(ErrorCode.METHOD_NOT_ALLOWED, "method.not.allowed");
        }
        if (http instanceof NotSupportedException) {
            return Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "media.type.unsupported");
        }
        if (http.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (http instanceof ParamException parameter) {
            return fields(List.of(), List.of(parameter.getParameterName()));
        }
        return ofStatus(http.getResponse().getStatus());
    }

    /** For answers that come from the server beneath, which tell a status and nothing else. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(ErrorCode.UNAUTHORIZED, "key.missing");
            case 403 -> Problem.of(ErrorCode.FORBIDDEN, "forbidden");
            case 404 -> Problem.of(ErrorCode.NOT_FOUND, "route.not.found");
            case 405 -> Problem.of(ErrorCode.METHOD_NOT_ALLOWED, "method.not.allowed");
            case 413 -> Problem.of(ErrorCode.PAYLOAD_TOO_LARGE, "request.too.large");
            case 415 -> Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "media.type.unsupported");
            case 503 ->
                Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "service.unavailable").retryAfter(SOON);
            default -> status < 500 ? Problem.of(ErrorCode.VALIDATION_ERROR, "request.malformed") : INTERNAL;
        };
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
