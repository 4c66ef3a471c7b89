package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser. */
@ExtendWith(RunningApplication.class)
class HeadersContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/health/live", "/api/health", "/api/stage/list", "/api/keys", "/nothing"})
    void answer_isNotKeptNotFramedNotGuessed(String path, Api api) {
        for (Answer answer : new Answer[] {api.get(path), api.asAdmin().get(path)}) {
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("X-Frame-Options")).contains("DENY");
            assertThat(answer.header("Referrer-Policy")).contains("same-origin");
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("X-Request-Id")).isPresent();
        }
    }

    @Test
    void api_runsNothing(Api api) {
        assertThat(api.get("/api/keys").header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void strangersPages_learnNothing(Api api) {
        Answer answer = api.with("Access-Control-Request-Method", "POST")
                .with("Origin", "https://other.example.com")
                .send("OPTIONS", "/api/keys", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
