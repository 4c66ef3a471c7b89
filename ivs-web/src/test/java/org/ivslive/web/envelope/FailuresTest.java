package org.ivslive.web.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ivslive.web.JsonProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private final Failures failures = TestErrors.failures();

    @Test
    void failure_asJson() throws JsonProcessingException {
        Problem problem = Problem.of(ErrorCode.VALIDATION_ERROR, "fields.missing", "userId")
                .with("missingFields", List.of("userId"));
        assertThat(JsonProvider.JSON.writeValueAsString(failures.failure(problem, "en")))
                .isEqualTo("{\"success\":false,\"error\":{\"code\":\"VALIDATION_ERROR\","
                        + "\"message\":\"Missing: userId. Send these fields and try again.\","
                        + "\"details\":{\"missingFields\":[\"userId\"]}},\"timestamp\":\"2026-01-02T03:04:05.000Z\"}");
    }

    @Test
    void success_asJson() throws JsonProcessingException {
        Instant moment = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(JsonProvider.JSON.writeValueAsString(new Success<>(List.of(1), moment, null)))
                .isEqualTo("{\"success\":true,\"data\":[1],\"timestamp\":\"2026-01-02T03:04:05.000Z\"}");
        assertThat(JsonProvider.JSON.writeValueAsString(new Success<>(List.of(), moment, "made")))
                .endsWith(",\"message\":\"made\"}");
    }

    @Test
    void response_statusAndHeaders() {
        Response response = failures.response(Problem.of(ErrorCode.NOT_FOUND, "stage.not.found"), null);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeaderString("Retry-After")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.4S, 1", "PT1S, 1", "PT7S, 7", "PT1M, 60"})
    void response_retryAfter(Duration delay, String seconds) {
        Problem problem =
                Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.unavailable").retryAfter(delay);
        assertThat(failures.response(problem, null).getHeaderString("Retry-After"))
                .isEqualTo(seconds);
    }
}
