package org.ivslive.recovery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.ivslive.testing.SigningKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thousand viewers come within seconds, through two nodes; and nearly all of them leave again. Within how many: {@code
 * -Divslive.crowd.ramp=10}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagesForACrowdIT {

    private static final Logger LOG = LoggerFactory.getLogger(StagesForACrowdIT.class);
    private static final int STAGES = 20;
    private static final int SEATS = 50;
    private static final Duration RAMP = Duration.ofSeconds(Integer.getInteger("ivslive.crowd.ramp", 20));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);
    private final Map<String, String> seats = new ConcurrentHashMap<>();
    private final List<MicroApplication> nodes = new ArrayList<>();
    private final List<Api> apis = new ArrayList<>();
    private Servers servers;

    @BeforeAll
    void start() throws Exception {
        servers = Servers.start();
        String key = SigningKeys.fresh();
        for (int i = 0; i < 2; i++) {
            Map<String, String> settings = Map.of(
                    "SERVER_ID",
                    "node-" + i,
                    "IVS_SIGNING_KEY",
                    key,
                    "AUTO_SCALE_ENABLED",
                    "true",
                    "AUTOSCALE_INTERVAL",
                    "500ms",
                    "STAGE_WARMUP",
                    "1s",
                    "MAX_STAGES",
                    Integer.toString(STAGES),
                    "MAX_VIEWERS_PER_STAGE",
                    Integer.toString(SEATS));
            MicroApplication node = new MicroApplication(servers, Project.war(), settings).start();
            nodes.add(node);
            apis.add(new Api(node.address()).asAdmin());
        }
        apis.get(0).post("/api/token/publisher", "{\"userId\":\"broadcaster\"}").data();
        // The spare one, before anybody comes.
        await().atMost(PATIENCE).until(() -> stages().size() == 2);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        nodes.forEach(MicroApplication::close);
        servers.close();
    }

    @Test
    void everybodyIsSeated_andStagesGoAgainWithoutAnybodyNoticing() throws Exception {
        List<Duration> times = come(STAGES * SEATS);
        LOG.info("joins: {}", new Latencies(times));

        Map<String, Long> perStage = seats.values().stream().collect(groupingBy(stage -> stage, counting()));
        assertThat(perStage)
                .hasSize(STAGES)
                .allSatisfy((stage, viewers) -> assertThat(viewers).isEqualTo(SEATS));
        assertThat(stages())
                .hasSize(STAGES)
                .allSatisfy(
                        stage -> assertThat(stage.path("viewerCount").asInt()).isEqualTo(SEATS));
        assertTurnedAway(apis.get(0).post("/api/token/viewer", user("one-too-many")));
        assertTurnedAway(apis.get(1).post("/api/token/viewer", user("two-too-many")));

        List<String> stay =
                IntStream.range(0, 10).mapToObj(i -> "viewer-" + i * 97).toList();
        leave(stay);
        Map<String, Integer> moves = new HashMap<>();
        await().atMost(PATIENCE).until(() -> {
            beat(stay, moves);
            return stages().size() <= 2;
        });
        LOG.info("moves: {}", moves);

        beat(stay, moves);
        assertThat(total()).isEqualTo(stay.size());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decisions())
                        .extracting(decision -> decision.path("action").asText())
                        .contains("CREATE", "DRAIN"));
        assertThat(decisions())
                .allSatisfy(decision -> assertThat(decision.path("reason").asText())
                        .startsWith(decision.at("/numbers/viewers").asText() + "/"));
        assertThat(stages())
                .filteredOn(stage -> stage.path("isMaster").asBoolean())
                .hasSize(1);
    }

    private List<Duration> come(int viewers) throws Exception {
        List<Future<Duration>> calls = new ArrayList<>();
        for (int i = 0; i < viewers; i++) {
            String viewer = "viewer-" + i;
            Api api = apis.get(i % apis.size());
            calls.add(threads.schedule(() -> join(api, viewer), RAMP.toMillis() * i / viewers, TimeUnit.MILLISECONDS));
        }
        List<Duration> times = new ArrayList<>();
        for (Future<Duration> call : calls) {
            times.add(call.get());
        }
        return times;
    }

    private Duration join(Api api, String viewer) {
        long begin = System.nanoTime();
        JsonNode seat = api.post("/api/token/viewer", user(viewer)).data();
        seats.put(viewer, seat.path("stageArn").asText());
        assertThat(seat.path("currentViewers").asInt()).isLessThanOrEqualTo(SEATS);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void leave(List<String> stay) throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        seats.forEach((viewer, stage) -> {
            if (!stay.contains(viewer)) {
                calls.add(threads.submit(() -> apis.get(0)
                        .post("/api/viewer/leave", seat(viewer, stage))
                        .data()));
            }
        });
        for (Future<?> call : calls) {
            call.get();
        }
    }

    /** Each beats where they sit, and follows where they are shown. */
    private void beat(List<String> viewers, Map<String, Integer> moves) {
        for (String viewer : viewers) {
            String stage = seats.get(viewer);
            JsonNode answer = apis.get(1)
                    .post("/api/viewer/heartbeat", seat(viewer, stage))
                    .data();
            JsonNode move = answer.path("move");
            if (move.has("stageArn")) {
                assertThat(move.path("token").asText()).isNotEmpty();
                JsonNode arrived = apis.get(0)
                        .post(
                                "/api/viewer/rejoin",
                                "{\"userId\":\"%s\",\"stageArn\":\"%s\",\"participantId\":\"%s\"}"
                                        .formatted(
                                                viewer,
                                                move.path("stageArn").asText(),
                                                move.path("participantId").asText()))
                        .data();
                seats.put(viewer, arrived.path("stageArn").asText());
                moves.merge(viewer, 1, Integer::sum);
            }
        }
    }

    private void assertTurnedAway(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STAGE_LIMIT_REACHED");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private List<JsonNode> stages() {
        List<JsonNode> stages = new ArrayList<>();
        apis.get(0).get("/api/stage?limit=100").data().path("stages").forEach(stages::add);
        return stages;
    }

    private List<JsonNode> decisions() {
        List<JsonNode> decisions = new ArrayList<>();
        apis.get(1)
                .get("/api/autoscaling/decisions?limit=500")
                .data()
                .path("decisions")
                .forEach(decisions::add);
        return decisions;
    }

    private int total() {
        return apis.get(0).get("/api/stats/viewers").data().path("totalViewers").asInt();
    }

    private static String user(String viewer) {
        return "{\"userId\":\"" + viewer + "\"}";
    }

    private static String seat(String viewer, String stage) {
        return "{\"userId\":\"" + viewer + "\",\"stageArn\":\"" + stage + "\"}";
    }
}
