package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningApplication.class)
class ServiceContractIT {

    @Test
    void root_forPrograms(Api api) {
        JsonNode service = api.with("Accept", "application/json").get("/").json();

        assertThat(service.path("service").asText()).isEqualTo("IVS Live");
        assertThat(service.path("role").asText()).isEqualTo("all");
        assertThat(service.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(service.path("links").path("health").asText()).isEqualTo("/health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health"})
    void health_withoutKey(String path, Api api) {
        await().atMost(Servers.patience())
                .until(() -> api.get(path).json().path("status").asText().equals("healthy"));
        var answer = api.get(path);
        JsonNode health = answer.json();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(health.path("uptime").asDouble()).isPositive();
        assertThat(health.path("environment").asText()).isEqualTo("test");
        assertThat(health.path("version").asText()).isNotEmpty();
        assertThat(health.at("/services/redis").asText()).isEqualTo("connected");
        assertThat(health.at("/services/database").asText()).isEqualTo("connected");
        assertThat(health.at("/services/aws/region").asText()).isEqualTo("us-east-1");
        assertThat(health.at("/services/aws/stageConfigured").asBoolean()).isTrue();
        assertThat(health.at("/memory/used").asLong()).isPositive();
        assertThat(health.at("/memory/total").asLong())
                .isGreaterThanOrEqualTo(health.at("/memory/used").asLong());
        assertThat(health.at("/memory/unit").asText()).isEqualTo("MB");
    }

    @Test
    void ready_whenAllIsWell(Api api) {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);

        assertThat(api.get("/health/ready").json().path("ready").asBoolean()).isTrue();
        assertThat(api.get("/health/ready").json().path("warm").asBoolean()).isTrue();
    }

    @Test
    void live_always(Api api) {
        var answer = api.get("/health/live");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("alive").asBoolean()).isTrue();
    }

    @Test
    void time_isUtcWithMilliseconds(Api api) {
        assertThat(api.get("/health/live").json().path("timestamp").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }
}
