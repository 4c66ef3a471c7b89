package org.ivslive.web.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that clients are programmed against. */
class ErrorCodeTest {

    @Test
    void codes_andTheirStatus() {
        assertThat(Arrays.stream(ErrorCode.values()).map(code -> code + " " + code.status()))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "VALIDATION_ERROR 400",
                        "UNAUTHORIZED 401",
                        "FORBIDDEN 403",
                        "NOT_FOUND 404",
                        "METHOD_NOT_ALLOWED 405",
                        "UNSUPPORTED_MEDIA_TYPE 415",
                        "PAYLOAD_TOO_LARGE 413",
                        "RATE_LIMIT_EXCEEDED 429",
                        "TOKEN_GENERATION_FAILED 500",
                        "INTERNAL_ERROR 500",
                        "STAGE_FULL 503",
                        "STAGE_LIMIT_REACHED 503",
                        "SERVICE_UNAVAILABLE 503"));
    }
}
