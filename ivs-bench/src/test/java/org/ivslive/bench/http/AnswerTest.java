package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ivslive.bench.http.Answer.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @Test
    void aSuccess_carriesData_andNoCode() {
        Answer answer = answer(201, "{\"success\":true,\"data\":{\"userId\":\"ann\"}}", null);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.code()).isEmpty();
        assertThat(answer.data().path("userId").asText()).isEqualTo("ann");
    }

    @Test
    void anError_isItsCode_orItsStatus() {
        Answer full = answer(503, "{\"error\":{\"code\":\"STAGE_FULL\",\"message\":\"No seat.\"}}", null);

        assertThat(full.isSuccess()).isFalse();
        assertThat(full.code()).isEqualTo("STAGE_FULL");
        assertThat(full.message()).isEqualTo("No seat.");
        assertThat(answer(502, "<html>", null).code()).isEqualTo("HTTP_502");
        assertThat(answer(502, "", null).message()).isEmpty();
    }

    @Test
    void noAnswer_isTheReason() {
        Answer late = Answer.failed(Failure.TIMED_OUT);

        assertThat(late.isSuccess()).isFalse();
        assertThat(late.status()).isZero();
        assertThat(late.code()).isEqualTo("TIMED_OUT");
        assertThat(late.data().isMissingNode()).isTrue();
    }

    @Test
    void askAgainAfter_isInSeconds() {
        assertThat(answer(429, "", "7").askAgainAfter()).contains(Duration.ofSeconds(7));
        assertThat(answer(429, "", "7").isRefusedForRate()).isTrue();
        assertThat(answer(503, "", null).askAgainAfter()).isEmpty();
        assertThat(answer(503, "", null).isRefusedForRate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 21 Oct 2026 07:28:00 GMT", "-1", "1.5", "999999", ""})
    void askAgainAfter_otherwise_isNotUnderstood(String header) {
        assertThat(answer(503, "", header).askAgainAfter()).isEmpty();
    }

    private static Answer answer(int status, String body, String retryAfter) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8), retryAfter, null);
    }
}
