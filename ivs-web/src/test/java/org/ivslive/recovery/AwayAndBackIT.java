package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One application and its servers of its own, since they are killed here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayAndBackIT {

    private Servers servers;
    private MicroApplication application;
    private Api api;

    @BeforeAll
    void start() throws InterruptedException {
        servers = Servers.start();
        // The first answer is lost after the work was done: the stage must be found, not made again.
        servers.ivs().faults().add(Fault.lostAnswer().on(Operation.CREATE_STAGE).times(1));
        application = new MicroApplication(servers, Project.war()).start();
        api = new Api(application.address()).checked().asAdmin();
    }

    @AfterAll
    void stop() {
        application.close();
        servers.close();
    }

    @Test
    void masterStage_isMadeOnceWhenTheAnswerWasLost() {
        awaitHealth("/services/aws/stageConfigured", "true");

        assertThat(api.get("/api/stage/list").data().path("stages")).hasSize(1);
    }

    @Test
    void redisKilled_isToldAndRecoveredFrom() throws Exception {
        awaitReady(200);
        kill(servers.redis().pid());

        awaitReady(503);
        awaitHealth("/services/redis", "disconnected");
        assertThat(api.get("/health").json().path("status").asText()).isEqualTo("degraded");
        assertThat(api.get("/health").status()).isEqualTo(200);
        assertThat(api.get("/health/live").status()).isEqualTo(200);
        var refused = api.get("/api/stage/list");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).contains("2");
        assertUnknownIsNotNothing();

        servers.redis().start();

        awaitReady(200);
        assertThat(api.get("/api/stage/list").data().path("totalStages").asInt())
                .isEqualTo(1);
    }

    private void assertUnknownIsNotNothing() {
        for (String path : List.of("/api/autoscaling", "/api/autoscaling/preview", "/api/stats/reconciliation")) {
            assertThat(api.get(path).code()).isEqualTo("SERVICE_UNAVAILABLE");
        }
        JsonNode quotas = api.get("/api/quotas").data();
        assertThat(quotas.path("nodes").asInt()).isEqualTo(1);
        assertThat(quotas.findValuesAsText("scope")).contains("THIS_NODE").doesNotContain("ALL_NODES");
        for (JsonNode quota : quotas.path("quotas")) {
            boolean counted = quota.path("kind").asText().equals("COUNT");
            assertThat(quota.path("used").isNull()).isEqualTo(counted);
            assertThat(quota.path("reason").asText()).isEqualTo(counted ? "STORE_UNAVAILABLE" : "null");
        }
    }

    @Test
    void redisEmptied_findsTheMasterStageAgain() throws Exception {
        awaitReady(200);
        String before = master(api);

        servers.redis().close();
        servers.forgetRedis();
        servers.redis().start();

        await().atMost(Servers.patience())
                .until(() -> api.get("/api/stage/master/info").status() == 200);
        assertThat(master(api)).isEqualTo(before);
    }

    @Test
    void databaseKilled_isToldAndServedWithout() throws Exception {
        awaitReady(200);
        kill(servers.postgres().pid());

        awaitHealth("/services/database", "disconnected");
        assertThat(api.get("/health").json().path("status").asText()).isEqualTo("degraded");
        assertThat(api.get("/health/ready").status()).isEqualTo(200);
        assertThat(api.get("/api/stage/list").status()).isEqualTo(200);
        assertThat(api.get("/api/autoscaling/decisions").code()).isEqualTo("SERVICE_UNAVAILABLE");

        servers.postgres().start();

        awaitHealth("/services/database", "connected");
    }

    @Test
    void restart_keepsTheMasterStage() throws InterruptedException {
        awaitReady(200);
        String before = master(api);
        try (var second = new MicroApplication(servers, Project.war()).start()) {
            assertThat(master(new Api(second.address()).asAdmin())).isEqualTo(before);
        }
        assertThat(servers.database().rows("select distinct stage_arn from stage_events"))
                .hasSize(1);
    }

    @Test
    void startWithoutAnyServer_waitsForThem() throws Exception {
        try (Servers later = Servers.prepare();
                var early = new MicroApplication(later, Project.war(), Map.of(), "/health/live").start()) {
            Api of = new Api(early.address()).asAdmin();
            assertThat(of.get("/health/ready").status()).isEqualTo(503);
            assertThat(of.get("/health").status()).isEqualTo(503);
            assertThat(of.get("/api/stage/master/info").status()).isEqualTo(503);

            later.startAll();

            await().atMost(Servers.patience())
                    .until(() ->
                            of.get("/health").json().path("status").asText().equals("healthy"));
            assertThat(of.get("/api/stage/list").data().path("totalStages").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void badSettings_endTheProcessWithALineEach() throws Exception {
        var broken = new MicroApplication(
                servers, Project.war(), Map.of("MAX_STAGES", "many", "SCALE_UP_THRESHOLD", "ten", "DB_PASSWORD", ""));
        try (broken) {
            assertThatThrownBy(broken::start)
                    .hasMessage("IVS Live cannot start: SCALE_UP_THRESHOLD=ten is not a whole number from 1 to 10000\n"
                            + "IVS Live cannot start: MAX_STAGES=many is not a whole number from 1 to 1000\n"
                            + "IVS Live cannot start: DB_PASSWORD is not set: the password of DB_USER");

            assertThat(broken.process().onExit().get()).isEqualTo(2);
            assertThat(Files.readAllLines(broken.log()))
                    .contains(
                            "IVS Live cannot start: MAX_STAGES=many is not a whole number from 1 to 1000",
                            "IVS Live cannot start: SCALE_UP_THRESHOLD=ten is not a whole number from 1 to 10000");
        }
    }

    private static String master(Api of) {
        return of.get("/api/stage/master/info").data().at("/stage/arn").asText();
    }

    private void awaitReady(int status) {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == status);
    }

    private void awaitHealth(String pointer, String value) {
        await().atMost(Servers.patience())
                .until(() -> api.get("/health").json().at(pointer).asText().equals(value));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
