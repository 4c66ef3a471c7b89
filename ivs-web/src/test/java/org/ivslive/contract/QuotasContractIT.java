package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningApplication.class)
class QuotasContractIT {

    /** A round of samples begins every ten seconds, a comparison every thirty. */
    private static final Duration PATIENCE = Servers.patience().multipliedBy(2);

    private final Api api;

    QuotasContractIT(Api api) {
        this.api = api.asAdmin();
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "CreateParticipantToken, 50",
        "GetStage, 5",
        "CreateStage, 5",
        "ListParticipants, 5",
        "StartParticipantReplication, 5",
        "ListPublicKeys, 3",
        "TagResource, 10"
    })
    void rates(String operation, int limit) {
        JsonNode quota = quota(operation);

        assertThat(quota.path("kind").asText()).isEqualTo("RATE");
        assertThat(quota.path("limit").asInt()).isEqualTo(limit);
        assertThat(quota.path("adjustable").asBoolean()).isFalse();
        assertThat(quota.path("scope").asText()).isEqualTo("ALL_NODES");
        assertThat(quota.path("used").asInt()).isBetween(0, limit);
        assertThat(quota.path("rate").asDouble()).isNotNegative();
        assertThat(quota.path("reason").isNull()).isTrue();
        assertThat(quota.path("shed").isIntegralNumber()).isTrue();
    }

    @Test
    void rate_countsTheCallsThatWereMade() {
        api.get("/api/stage/master/info").data();

        assertThat(quota("GetStage").path("used").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "STAGES, 1000, true, ACCOUNT",
        "PUBLIC_KEYS, 3, false, ACCOUNT",
        "PUBLISHERS_PER_STAGE, 12, false, INSTALLATION",
        "SUBSCRIBERS_PER_STAGE, 10000, true, INSTALLATION",
        "REPLICATIONS_PER_PARTICIPANT, 5, false, INSTALLATION",
        "CONCURRENT_PUBLISHERS, 1000, true, INSTALLATION",
        "CONCURRENT_SUBSCRIPTIONS, 20000, true, INSTALLATION"
    })
    void counts_areKnownAfterAWhile(String name, int limit, boolean adjustable, String scope) {
        await().atMost(PATIENCE).until(() -> !quota(name).path("used").isNull());

        JsonNode quota = quota(name);
        assertThat(quota.path("kind").asText()).isEqualTo("COUNT");
        assertThat(quota.path("limit").asInt()).isEqualTo(limit);
        assertThat(quota.path("adjustable").asBoolean()).isEqualTo(adjustable);
        assertThat(quota.path("scope").asText()).isEqualTo(scope);
        assertThat(quota.path("used").asInt()).isBetween(0, limit);
        assertThat(quota.path("asOf").asText()).endsWith("Z");
        assertThat(quota.path("reason").isNull()).isTrue();
        assertThat(quota.path("shed").isNull()).isTrue();
    }

    @Test
    void stages_countsThoseOfTheAccount() {
        // The first comparison may have come before the master stage.
        await().atMost(PATIENCE).until(() -> quota("STAGES").path("used").asInt() > 0);
    }

    private JsonNode quota(String name) {
        JsonNode data = api.get("/api/quotas").data();
        assertThat(data.path("nodes").asInt()).isEqualTo(1);
        for (JsonNode quota : data.path("quotas")) {
            if (quota.path("name").asText().equals(name)) {
                return quota;
            }
        }
        throw new AssertionError("no such quota: " + name);
    }
}
