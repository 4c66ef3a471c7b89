package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application of these tests has AUTO_SCALE_ENABLED=false. */
@ExtendWith(RunningApplication.class)
class AutoscalingContractIT {

    private final Api api;
    private final Show show;

    AutoscalingContractIT(Api api) {
        this.api = api.asAdmin();
        this.show = new Show(api);
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
    }

    @AfterEach
    void off() {
        show.ends();
        turn(false);
    }

    @Test
    void status_tellsTheRulesInForce() {
        JsonNode rules = api.get("/api/autoscaling").data().path("rules");

        assertThat(rules.path("maxViewersPerStage").asInt()).isEqualTo(50);
        assertThat(rules.path("scaleUpThreshold").asInt()).isEqualTo(45);
        assertThat(rules.path("scaleDownThreshold").asInt()).isEqualTo(5);
        assertThat(rules.path("maxStages").asInt()).isEqualTo(20);
        assertThat(rules.path("warmSpareStages").asInt()).isEqualTo(1);
        assertThat(rules.path("stageWarmupSeconds").asDouble()).isEqualTo(300);
        assertThat(rules.path("autoscaleIntervalSeconds").asDouble()).isEqualTo(30);
        assertThat(rules.path("idleSeconds").asDouble()).isEqualTo(90);
    }

    @Test
    void turn_answersTheNewStateAndTheSettingThatItOverrides() {
        for (boolean on : List.of(true, false)) {
            JsonNode said = turn(on);
            JsonNode read = api.get("/api/autoscaling").data();

            assertThat(said).isEqualTo(read);
            assertThat(read.path("enabled").asBoolean()).isEqualTo(on);
            assertThat(read.path("overridden").asBoolean()).isTrue();
            assertThat(read.path("autoScaleEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void turn_isKeptAmongTheDecisions() {
        turn(false);
        turn(true);

        await().atMost(Servers.patience())
                .untilAsserted(() -> assertThat(
                                decisions("?limit=1").at("/decisions/0/action").asText())
                        .isEqualTo("SWITCH_ON"));
        JsonNode newest = decisions("?limit=1").at("/decisions/0");
        assertThat(newest.path("reason").asText()).isEqualTo("said by API_SECRET_KEY");
        assertThat(newest.path("outcome").asText()).isNotBlank();
        assertThat(newest.path("node").asText()).isNotBlank();
        assertThat(newest.path("decidedAt").asText()).endsWith("Z");
        assertThat(newest.path("numbers").isEmpty()).isTrue();
    }

    @Test
    void decisions_areListedAPageAtATime() {
        for (boolean on : List.of(true, false, true)) {
            turn(on);
        }
        await().atMost(Servers.patience())
                .until(() -> decisions("?limit=500").path("decisions").size() >= 3);
        List<String> whole = ids(decisions("?limit=500"));
        List<String> paged = new ArrayList<>();
        JsonNode page = decisions("?limit=2");
        paged.addAll(ids(page));
        while (!page.path("cursor").isNull()) {
            page = decisions("?limit=2&cursor=" + page.path("cursor").asText());
            paged.addAll(ids(page));
        }

        assertThat(paged).doesNotHaveDuplicates().containsAll(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "cursor=made-up"})
    void decisions_withABadParameter(String query) {
        Answer answer = api.get("/api/autoscaling/decisions?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo(query.replaceAll("=.*", ""));
    }

    @Test
    void preview_whileNobodyIsLive_holds() {
        JsonNode preview = preview();

        assertThat(preview.path("enabled").asBoolean()).isFalse();
        assertThat(preview.path("steps").isEmpty()).isTrue();
        assertThat(preview.path("reason").asText())
                .startsWith("0/50 on 1 stage")
                .endsWith("hold");
        assertThat(preview.at("/numbers/stages").asInt()).isEqualTo(1);
        assertThat(preview.at("/numbers/mostStages").asInt()).isEqualTo(20);
    }

    @Test
    void preview_whileAShowBegins_wantsTheSpareStage_andDoesNothing() {
        show.begins();

        JsonNode preview = preview();

        assertThat(preview.path("steps")).hasSize(1);
        assertThat(preview.at("/steps/0/action").asText()).isEqualTo("CREATE");
        assertThat(preview.at("/steps/0/stages").asInt()).isEqualTo(1);
        assertThat(preview.at("/steps/0/stageArn").isNull()).isTrue();
        // Between them is how viewers of the tests before came and went.
        assertThat(preview.path("reason").asText())
                .startsWith("0/50 on 1 stage")
                .endsWith(": +1");
        assertThat(preview().path("steps")).isEqualTo(preview.path("steps"));
        assertThat(api.get("/api/stage").data().path("totalStages").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"enabled\":null}"})
    void turn_withoutTheWord(String body) {
        Answer answer = api.put("/api/autoscaling", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/missingFields/0").asText()).isEqualTo("enabled");
    }

    @Test
    void turn_withSomethingElse() {
        Answer answer = api.put("/api/autoscaling", "{\"enabled\":\"perhaps\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo("enabled");
    }

    private JsonNode turn(boolean on) {
        return api.put("/api/autoscaling", "{\"enabled\":" + on + "}").data();
    }

    private JsonNode preview() {
        return api.get("/api/autoscaling/preview").data();
    }

    private JsonNode decisions(String query) {
        return api.get("/api/autoscaling/decisions" + query).data();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("decisions").findValuesAsText("id");
    }
}
