package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.Sessions;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.Stages;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators do at one of two nodes, or at both at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorAtTwoNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ParticipantId ANN = new ParticipantId("ann-who-publishes");
    private static final int LIMIT = 5;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<MicroApplication> nodes = new ArrayList<>();
    private final List<Api> apis = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private Servers servers;
    private String master;

    @BeforeAll
    void start() throws Exception {
        servers = Servers.start();
        Stages stages = servers.ivs().world().stages();
        Home home = new Home("us-east-1", "123456789012");
        Tags ours = new Tags(
                Map.of("ivs-live:installation", "ivs-live", "ivs-live:broadcast", "main", "ivs-live:role", "manual"));
        for (int i = 0; i < LIMIT + 2; i++) {
            others.add(stages.create(home, "other-" + i, ours, 1_000).arn().value());
        }
        stages.create(home, "somebody-elses", new Tags(Map.of()), 1_000);
        for (int i = 0; i < 2; i++) {
            Map<String, String> settings = Map.of("SERVER_ID", "node-" + i, "AUTOSCALE_INTERVAL", "500ms");
            MicroApplication node = new MicroApplication(servers, Project.war(), settings).start();
            nodes.add(node);
            apis.add(new Api(node.address()).checked().asAdmin());
        }
        await().atMost(PATIENCE)
                .until(() -> apis.stream()
                        .allMatch(api -> api.get("/health/ready").status() == 200
                                && api.get("/api/stats/stages")
                                                .data()
                                                .path("totalStages")
                                                .asInt()
                                        == LIMIT + 3));
        master = apis.get(0)
                .get("/api/stage/master/info")
                .data()
                .at("/stage/arn")
                .asText();
        Sessions sessions = servers.ivs().world().sessions();
        sessions.join(StageArn.parse("stageArn", master), ANN, "ann", Map.of());
        sessions.publish(StageArn.parse("stageArn", master), ANN, true);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        nodes.forEach(MicroApplication::close);
        servers.close();
    }

    @Test
    void replications_askedForAtBothNodesAtOnce_areStartedOnce_andFiveAtMost() throws Exception {
        for (String destination : others.subList(0, LIMIT)) {
            assertThat(changes(atBoth(api -> replicate(api, destination)))).containsExactlyInAnyOrder(true, false);
        }
        JsonNode publisher = publisher(apis.get(1));
        assertThat(publisher.path("activeReplicas").asInt()).isEqualTo(LIMIT);
        assertThat(publisher.path("free").asInt()).isZero();
        assertThat(copies(others.get(0))).containsExactly(ANN.value());
        assertThat(copies(others.get(LIMIT))).isEmpty();

        for (Answer sixth : atBoth(api -> replicate(api, others.get(LIMIT)))) {
            assertOverLimit(sixth);
        }

        assertThat(changes(atBoth(api -> end(api, others.get(0))))).containsExactlyInAnyOrder(true, false);
        assertThat(copies(others.get(0))).isEmpty();

        // One place, and two who want it.
        List<Answer> race = atBoth(api -> replicate(api, others.get(LIMIT + apis.indexOf(api))));
        assertThat(race).extracting(Answer::status).containsExactlyInAnyOrder(200, 503);
        assertOverLimit(race.stream()
                .filter(answer -> answer.status() == 503)
                .findFirst()
                .orElseThrow());
        assertThat(publisher(apis.get(0)).path("activeReplicas").asInt()).isEqualTo(LIMIT);

        others.forEach(destination -> end(apis.get(0), destination).data());
        assertThat(publisher(apis.get(1)).path("free").asInt()).isEqualTo(LIMIT);
    }

    @Test
    void replication_ofAStageThatIvsHasNoMore_orOfSomebodyElse() {
        String gone = others.get(0) + "gone";

        assertThat(replicate(apis.get(0), gone).code()).isEqualTo("NOT_FOUND");
        Answer nobody = apis.get(0).post("/api/stage/replication/start", body(others.get(0), "nobody-at-all"));
        assertThat(nobody.code()).isEqualTo("NOT_FOUND");
        assertThat(nobody.error().at("/details/field").asText()).isEqualTo("participantId");
    }

    @Test
    void publisherInfo_namesTheStagesToChooseFrom() {
        JsonNode info = apis.get(0).get("/api/stage/replication/publisher-info").data();

        assertThat(info.path("sourceStageArn").asText()).isEqualTo(master);
        assertThat(info.path("destinations").findValuesAsText("stageArn")).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void switch_saidAtOneNode_isKnownAtTheOtherAtOnce() {
        for (int i = 0; i < 6; i++) {
            boolean on = i % 2 == 0;
            apis.get(i % 2).put("/api/autoscaling", "{\"enabled\":" + on + "}").data();

            JsonNode other = apis.get((i + 1) % 2).get("/api/autoscaling").data();
            assertThat(other.path("enabled").asBoolean()).isEqualTo(on);
            assertThat(other.path("overridden").asBoolean()).isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(apis.get(0)
                                .get("/api/autoscaling/decisions")
                                .data()
                                .path("decisions")
                                .findValuesAsText("node"))
                        .contains("node-0", "node-1"));
    }

    @Test
    void quotas_areThoseOfBothNodes() throws Exception {
        List<Future<Answer>> crowd = IntStream.range(0, 24)
                .mapToObj(i -> threads.submit(() -> apis.get(0).get("/api/stage/master/info")))
                .toList();
        for (Future<Answer> each : crowd) {
            each.get();
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode quotas = apis.get(1).get("/api/quotas").data();
            assertThat(quotas.path("nodes").asInt()).isEqualTo(2);
            assertThat(quota(quotas, "GetStage").path("shed").asLong()).isPositive();
            assertThat(quota(quotas, "STAGES").path("used").asInt()).isEqualTo(LIMIT + 4);
            assertThat(quota(quotas, "CONCURRENT_PUBLISHERS").path("used").asInt())
                    .isPositive();
        });
        // What the crowd took is back.
        await().atMost(PATIENCE)
                .until(() -> quota(apis.get(0).get("/api/quotas").data(), "GetStage")
                                .path("used")
                                .asInt()
                        <= 2);
    }

    @Test
    void reconciliation_throttledByIvs_saysSoAndKeepsWhatItKnew() {
        await().atMost(PATIENCE)
                .until(() -> !reconciliation(1).at("/totals/viewers").isNull());
        JsonNode comparison = reconciliation(0).path("comparison");
        assertThat(comparison.path("atIvs").asInt()).isEqualTo(LIMIT + 4);
        assertThat(comparison.path("strangers").asInt()).isEqualTo(1);
        var faults = servers.ivs().faults();
        faults.add(Fault.throttle().on(Operation.LIST_PARTICIPANTS));
        try {
            await().atMost(PATIENCE)
                    .until(() ->
                            reconciliation(1).at("/problem/reason").asText().equals("IVS_UNAVAILABLE"));
            assertThat(reconciliation(1).at("/totals/viewers").isNull()).isFalse();
        } finally {
            faults.clear();
        }
        await().atMost(PATIENCE).until(() -> reconciliation(0).path("problem").isNull());
    }

    private List<Answer> atBoth(Function<Api, Answer> call) throws Exception {
        List<Future<Answer>> calls = new ArrayList<>();
        for (Api api : apis) {
            calls.add(threads.submit(() -> call.apply(api)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : calls) {
            answers.add(each.get());
        }
        return answers;
    }

    private static List<Boolean> changes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.data().path("changed").asBoolean())
                .toList();
    }

    private void assertOverLimit(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STAGE_LIMIT_REACHED");
        assertThat(answer.error().at("/details/used").asInt()).isEqualTo(LIMIT);
        assertThat(answer.error().at("/details/limit").asInt()).isEqualTo(LIMIT);
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private Answer replicate(Api api, String destination) {
        return api.post("/api/stage/replication/start", body(destination, ANN.value()));
    }

    private Answer end(Api api, String destination) {
        return api.delete("/api/stage/replication/stop", body(destination, ANN.value()));
    }

    private String body(String destination, String participant) {
        return "{\"sourceStageArn\":\"%s\",\"destinationStageArn\":\"%s\",\"participantId\":\"%s\"}"
                .formatted(master, destination, participant);
    }

    private static JsonNode publisher(Api api) {
        return api.get("/api/stage/replication/publisher-info").data().at("/publishers/0");
    }

    private List<String> copies(String stage) {
        return apis.get(0)
                .get("/api/stage/replication/status/" + stage)
                .data()
                .path("copies")
                .findValuesAsText("participantId");
    }

    private JsonNode reconciliation(int node) {
        return apis.get(node).get("/api/stats/reconciliation").data();
    }

    private static JsonNode quota(JsonNode quotas, String name) {
        for (JsonNode quota : quotas.path("quotas")) {
            if (quota.path("name").asText().equals(name)) {
                return quota;
            }
        }
        throw new AssertionError("no such quota: " + name);
    }
}
