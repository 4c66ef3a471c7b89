package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningApplication.class)
class StagesContractIT {

    private final Application application;
    private final Api api;

    StagesContractIT(Application application, Api api) {
        this.application = application;
        this.api = api.asAdmin();
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
    }

    @AfterEach
    void heal() {
        application.servers().ivs().faults().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/stage", "/api/stage/list"})
    void list_holdsTheMasterStage(String path) {
        JsonNode page = api.get(path).data();

        assertThat(page.path("totalStages").asInt()).isEqualTo(1);
        assertThat(page.path("nextToken").isNull()).isTrue();
        JsonNode stage = page.at("/stages/0");
        assertThat(stage.path("stageArn").asText()).matches("arn:aws:ivs:us-east-1:\\d{12}:stage/[A-Za-z0-9]{12}");
        assertThat(stage.path("stageArn").asText())
                .endsWith("/" + stage.path("stageId").asText());
        assertThat(stage.path("name").asText()).isEqualTo("ivs-live-main-master");
        assertThat(stage.path("viewerCount").asInt()).isZero();
        assertThat(stage.path("state").asText()).isEqualTo("READY");
        assertThat(stage.path("isMaster").asBoolean()).isTrue();
        assertThat(stage.path("autoScaled").asBoolean()).isFalse();
        assertThat(stage.path("createdAt").asText()).matches("\\d{4}-.*\\.\\d{3}Z");
        assertThat(stage.at("/tags/ivs-live:role").asText()).isEqualTo("master");
    }

    @Test
    void list_pagesAndLeavesOutStrangers() {
        var world = application.servers().ivs();
        List<String> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                strangers.add(Stages.make(world.uri(), "somebody-elses-" + i, Map.of()));
            }
            List<String> seen = new ArrayList<>();
            String next = "";
            int pages = 0;
            do {
                JsonNode page = api.get("/api/stage/list?limit=2" + next).data();
                page.path("stages").forEach(stage -> seen.add(stage.path("name").asText()));
                next = page.path("nextToken").isNull()
                        ? ""
                        : "&nextToken=" + page.path("nextToken").asText();
                pages++;
            } while (!next.isEmpty());

            assertThat(pages).isEqualTo(4);
            assertThat(seen).containsExactly("ivs-live-main-master");
        } finally {
            strangers.forEach(arn -> Stages.delete(world.uri(), arn));
        }
    }

    @Test
    void list_withATokenThatIvsDidNotGive() {
        Answer answer = api.get("/api/stage/list?nextToken=made-up");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo("nextToken");
    }

    @Test
    void masterInfo() {
        JsonNode master = api.get("/api/stage/master/info").data();

        assertThat(master.path("isMasterStage").asBoolean()).isTrue();
        assertThat(master.path("viewerCount").asInt()).isZero();
        assertThat(master.at("/stage/name").asText()).isEqualTo("ivs-live-main-master");
        assertThat(master.at("/stage/arn").asText()).startsWith("arn:aws:ivs:");
        assertThat(master.at("/stage/activeSessionId").isNull()).isTrue();
        assertThat(master.at("/stage/tags/ivs-live:broadcast").asText()).isEqualTo("main");
    }

    @Test
    void masterStage_isInTheRecordWithItsEvent() {
        String arn = api.get("/api/stage/master/info").data().at("/stage/arn").asText();
        var database = application.servers().database();

        await().atMost(Servers.patience())
                .until(() -> !database.rows("select 1 from stages where arn = ?", arn)
                        .isEmpty());
        var stage = database.rows("select * from stages where arn = ?", arn).get(0);
        var events = database.rows("select * from stage_events where stage_arn = ?", arn);

        assertThat(stage)
                .containsEntry("state", "READY")
                .containsEntry("master", true)
                .containsEntry("broadcast_id", "main");
        assertThat(events).hasSize(1);
        assertThat(events.get(0))
                .containsEntry("to_state", "READY")
                .containsEntry("reason", "there was no master stage: made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/stage/list", "/api/stage/master/info"})
    void throttledByIvs_saysWhenToAskAgain(String path) {
        application.servers().ivs().faults().add(Fault.throttle());

        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).contains("2");
    }
}
