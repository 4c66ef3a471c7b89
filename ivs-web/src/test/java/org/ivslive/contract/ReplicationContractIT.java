package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.Sessions;
import org.ivslive.local.ivs.model.StageArn;
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
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningApplication.class)
class ReplicationContractIT {

    private static final ParticipantId ANN = new ParticipantId("ann-of-the-replications");

    private final Api api;
    private final Show show;
    private final Sessions sessions;
    private String master;

    ReplicationContractIT(Application application, Api api) {
        this.api = api.asAdmin();
        this.show = new Show(api);
        this.sessions = application.servers().ivs().world().sessions();
    }

    @BeforeEach
    void broadcaster() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
        master = show.master();
        sessions.join(arn(master), ANN, "ann", Map.of());
        sessions.publish(arn(master), ANN, true);
    }

    @AfterEach
    void goes() {
        sessions.leave(arn(master), ANN);
        show.ends();
    }

    @Test
    void publisherInfo_tellsWhoPublishesOnTheMasterStage() {
        JsonNode info = api.get("/api/stage/replication/publisher-info").data();

        assertThat(info.path("sourceStageArn").asText()).isEqualTo(master);
        assertThat(info.path("publishers")).hasSize(1);
        JsonNode publisher = info.at("/publishers/0");
        assertThat(publisher.path("participantId").asText()).isEqualTo(ANN.value());
        assertThat(publisher.path("userId").asText()).isEqualTo("ann");
        assertThat(publisher.path("replicas").isEmpty()).isTrue();
        assertThat(publisher.path("activeReplicas").asInt()).isZero();
        assertThat(publisher.path("limit").asInt()).isEqualTo(5);
        assertThat(publisher.path("free").asInt()).isEqualTo(5);
        assertThat(info.path("destinations").isEmpty()).isTrue();
        assertThat(info.path("publisherState").asText()).isNotBlank();
    }

    @Test
    void status_takesTheStageInAllItsForms() {
        String id = master.substring(master.indexOf('/') + 1);
        for (String path : new String[] {id, master, URLEncoder.encode(master, StandardCharsets.UTF_8)}) {
            JsonNode status = api.get("/api/stage/replication/status/" + path).data();

            assertThat(status.path("stageArn").asText()).isEqualTo(master);
            assertThat(status.path("stageId").asText()).isEqualTo(id);
            assertThat(status.path("isMaster").asBoolean()).isTrue();
            assertThat(status.at("/publishers/0/participantId").asText()).isEqualTo(ANN.value());
            assertThat(status.path("copies").isEmpty()).isTrue();
        }
    }

    @Test
    void status_ofAnUnknownStage() {
        assertThat(api.get("/api/stage/replication/status/nothing").code()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The source stage and the destination stage are the same. Name another stage.",
                "zh-TW | 來源 Stage 與目的 Stage 相同，請指定另一個 Stage。",
                "zh-CN | 源 Stage 与目标 Stage 相同，请指定另一个 Stage。"
            })
    void start_toTheSameStage(String language, String message) {
        Answer answer = api.with("Accept-Language", language)
                .post("/api/stage/replication/start", body(master, master, ANN.value()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo("destinationStageArn");
        assertThat(answer.error().path("message").asText()).isEqualTo(message);
    }

    @Test
    void replica_isThereOnceStarted_andGoneOnceStopped() {
        String other = made("second-hall");
        try {
            JsonNode started = api.post("/api/stage/replication/start", body(master, other, ANN.value()))
                    .data();
            assertThat(started.path("replicating").asBoolean()).isTrue();
            assertThat(started.path("changed").asBoolean()).isTrue();
            assertThat(started.path("activeReplicas").asInt()).isEqualTo(1);
            assertThat(started.path("limit").asInt()).isEqualTo(5);
            assertThat(api.post("/api/stage/replication/start", body(master, other, ANN.value()))
                            .data()
                            .path("changed")
                            .asBoolean())
                    .isFalse();

            JsonNode info = api.get("/api/stage/replication/publisher-info").data();
            assertThat(info.at("/publishers/0/replicas/0/stageArn").asText()).isEqualTo(other);
            assertThat(info.at("/publishers/0/replicas/0/state").asText()).isEqualTo("ACTIVE");
            assertThat(info.at("/publishers/0/free").asInt()).isEqualTo(4);
            assertThat(info.at("/destinations/0/stageArn").asText()).isEqualTo(other);
            assertThat(info.at("/destinations/0/replicated").asBoolean()).isTrue();
            JsonNode copy =
                    api.get("/api/stage/replication/status/" + other).data().at("/copies/0");
            assertThat(copy.path("participantId").asText()).isEqualTo(ANN.value());
            assertThat(copy.path("sourceStageArn").asText()).isEqualTo(master);

            JsonNode stopped = api.delete("/api/stage/replication/stop", body(master, other, ANN.value()))
                    .data();
            assertThat(stopped.path("changed").asBoolean()).isTrue();
            JsonNode status = api.get("/api/stage/replication/status/" + master).data();
            assertThat(status.at("/publishers/0/replicas/0/state").asText()).isEqualTo("STOPPED");
            assertThat(status.at("/publishers/0/activeReplicas").asInt()).isZero();
        } finally {
            gone(other);
        }
    }

    @Test
    void start_toAStageThatDrains() {
        String other = made("closing-hall");
        show.begins();
        api.post("/api/token/viewer", "{\"userId\":\"last-guest\",\"stageArn\":\"" + other + "\"}")
                .data();
        try {
            assertThat(api.post("/api/stage/" + other + "/drain", "").status()).isLessThan(300);

            Answer answer = api.post("/api/stage/replication/start", body(master, other, ANN.value()));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
            assertThat(answer.error().at("/details/field").asText()).isEqualTo("destinationStageArn");
        } finally {
            show.leave(api, "last-guest", other);
            gone(other);
        }
    }

    private String made(String name) {
        return api.post("/api/stage", "{\"name\":\"" + name + "\"}")
                .data()
                .at("/stage/arn")
                .asText();
    }

    private void gone(String stage) {
        await().atMost(Servers.patience())
                .until(() -> api.delete("/api/stage/" + stage).status() == 404);
    }

    @Test
    void start_toAStageThatIsNotOurs() {
        Answer answer = api.post("/api/stage/replication/start", body(master, master + "x", ANN.value()));

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().at("/details/field").asText()).isEqualTo("destinationStageArn");
    }

    @Test
    void stop_whatNeverBegan() {
        JsonNode stopped = api.delete("/api/stage/replication/stop", body(master, master + "x", ANN.value()))
                .data();

        assertThat(stopped.path("replicating").asBoolean()).isFalse();
        assertThat(stopped.path("changed").asBoolean()).isFalse();
        assertThat(stopped.path("participantId").asText()).isEqualTo(ANN.value());
    }

    @Test
    void stop_fromAStageThatIsNotOurs() {
        Answer answer = api.delete("/api/stage/replication/stop", body(master + "x", master, ANN.value()));

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().at("/details/field").asText()).isEqualTo("sourceStageArn");
    }

    @ParameterizedTest
    @CsvSource({
        "{}, missingFields",
        "'{\"sourceStageArn\":\"a\",\"destinationStageArn\":\"b\",\"participantId\":\"/\"}', invalidFields"
    })
    void bodies_thatAreNotGood(String body, String which) {
        for (Answer answer : new Answer[] {
            api.post("/api/stage/replication/start", body), api.delete("/api/stage/replication/stop", body)
        }) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error().path("details").path(which)).hasSize(3);
        }
    }

    private static StageArn arn(String text) {
        return StageArn.parse("stageArn", text);
    }

    private static String body(String source, String destination, String participant) {
        return "{\"sourceStageArn\":\"%s\",\"destinationStageArn\":\"%s\",\"participantId\":\"%s\"}"
                .formatted(source, destination, participant);
    }
}
