package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broadcaster's tokens, and whether the show is on. */
@ExtendWith(RunningApplication.class)
class PublisherContractIT {

    private final Application application;
    private final Api admin;
    private final Show show;

    PublisherContractIT(Application application, Api api) {
        this.application = application;
        admin = api.asAdmin();
        show = new Show(api);
    }

    @BeforeEach
    @AfterEach
    void nobodyIsLive() {
        application.servers().ivs().faults().clear();
        show.ends();
    }

    @Test
    void publisherToken_saysWhatToEnterWhere() {
        Answer answer = admin.post("/api/token/publisher", "{\"userId\":\"ann\"}");
        JsonNode data = answer.data();
        JsonNode obs = data.at("/instructions/obs");

        assertThat(data.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(data.path("userId").asText()).isEqualTo("ann");
        assertThat(data.path("capabilities")).hasToString("[\"PUBLISH\"]");
        assertThat(data.path("expiresIn").asInt()).isEqualTo(14_400);
        assertThat(obs.path("service").asText()).isEqualTo("WHIP");
        assertThat(obs.path("server")).isEqualTo(data.path("whipEndpoint"));
        assertThat(obs.path("bearerToken")).isEqualTo(data.path("token"));
        assertThat(obs.path("settings"))
                .hasToString("{\"resolution\":\"1280x720\",\"bitrate\":\"2500 kbps\",\"keyframeInterval\":\"1s\","
                        + "\"cpuPreset\":\"ultrafast\",\"tune\":\"zerolatency\"}");
        assertThat(data.at("/instructions/web/sdk").asText()).isEqualTo("amazon-ivs-web-broadcast");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void state_followsTheShow() {
        assertThat(show.state()).isEqualTo("OFFLINE");

        show.begins();
        assertThat(show.state()).isEqualTo("STARTING");

        Instant before = Instant.now().minusSeconds(1);
        show.isLive();
        JsonNode live = admin.get("/api/stats/publisher").data();
        assertThat(live.path("isPublisherLive").asBoolean()).isTrue();
        assertThat(live.path("publisherState").asText()).isEqualTo("LIVE");
        assertThat(Instant.parse(live.path("since").asText())).isAfter(before);

        // Another token does not take a running show back to its beginning.
        show.begins();
        assertThat(show.state()).isEqualTo("LIVE");

        show.ends();
        assertThat(show.state()).isEqualTo("OFFLINE");
    }

    @Test
    void stats_showTheStagesAndTheState() {
        show.isLive();

        JsonNode stats = admin.get("/api/stats").data();
        JsonNode stage = stats.at("/stages/0");

        assertThat(stats.path("isPublisherLive").asBoolean()).isTrue();
        assertThat(stats.path("publisherState").asText()).isEqualTo("LIVE");
        assertThat(stats.path("activeStages").asInt()).isEqualTo(1);
        assertThat(stage.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(stage.path("state").asText()).isEqualTo("READY");
        assertThat(stage.path("autoScaled").asBoolean()).isFalse();
        assertThat(stage.path("createdAt").asText()).endsWith("Z");
        assertThat(stage.path("viewerCount")).isEqualTo(stats.path("totalViewers"));
        assertThat(admin.get("/api/stats/viewers").data().path("calculatedFrom").asText())
                .isEqualTo("real-time sum");
    }

    @Test
    void stats_ofOneStageByAnyOfItsNames() {
        String arn = show.master();
        String id = arn.substring(arn.indexOf('/') + 1);

        for (String path : new String[] {
            "/api/stats/stages/" + id,
            "/api/stats/stages/" + arn,
            "/api/stats/stages/" + arn.replace("/", "%2F"),
            "/api/stats/stages?arn=" + arn
        }) {
            assertThat(admin.get(path).data().path("stageArn").asText()).isEqualTo(arn);
        }
        assertThat(admin.get("/api/stats/stages").data().path("totalStages").asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/stats/stages/nowhere").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get("/api/stats/stages?arn=nowhere").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void publisherAll_isATokenForEachStage() {
        JsonNode data =
                admin.post("/api/token/publisher-all", "{\"userId\":\"ann\"}").data();

        assertThat(data.path("totalStages").asInt()).isEqualTo(1);
        assertThat(data.at("/tokens/0/success").asBoolean()).isTrue();
        assertThat(data.at("/tokens/0/stageArn").asText()).isEqualTo(show.master());
        assertThat(data.at("/tokens/0/token").asText()).isNotBlank();
        assertThat(data.at("/tokens/0/expiresIn").asInt()).isEqualTo(14_400);
        assertThat(show.state()).isEqualTo("STARTING");
    }

    @Test
    void publisherAll_tellsWhichStageFailed() {
        application.servers().ivs().faults().add(Fault.throttle().on(Operation.CREATE_PARTICIPANT_TOKEN));

        JsonNode token = admin.post("/api/token/publisher-all", "{\"userId\":\"ann\"}")
                .data()
                .at("/tokens/0");

        assertThat(token.path("success").asBoolean()).isFalse();
        assertThat(token.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(token.path("error").asText())
                .isEqualTo("Amazon IVS does not answer in time. Try again in a moment.");
        assertThat(token.has("token")).isFalse();
        assertThat(show.state()).isEqualTo("OFFLINE");
    }

    @Test
    void publisherToken_thatIvsRefuses() {
        application
                .servers()
                .ivs()
                .faults()
                .add(Fault.error(ErrorType.VALIDATION).on(Operation.CREATE_PARTICIPANT_TOKEN));

        Answer answer = admin.post("/api/token/publisher", "{\"userId\":\"ann\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("TOKEN_GENERATION_FAILED");
        assertThat(show.state()).isEqualTo("OFFLINE");
    }

    @Test
    void mediaServerToken_needsTheSecondSecret() {
        String body = "{\"serverId\":\"media-1\",\"stageArn\":\"" + show.master() + "\"}";

        Answer refused = admin.post("/api/token/mediaserver", body);
        Api inside = admin.with("x-internal-secret", "the-internal-secret-of-the-tests");
        JsonNode data = inside.post("/api/token/mediaserver", body).data();

        assertThat(refused.code()).isEqualTo("FORBIDDEN");
        assertThat(data.path("capabilities")).hasToString("[\"PUBLISH\",\"SUBSCRIBE\"]");
        assertThat(data.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(inside.post("/api/token/mediaserver", body.replace("stage/", "stage/no"))
                        .code())
                .isEqualTo("NOT_FOUND");
    }
}
