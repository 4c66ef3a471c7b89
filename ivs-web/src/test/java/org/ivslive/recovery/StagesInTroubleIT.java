package org.ivslive.recovery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Operation;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.quota.QuotaSettings;
import org.ivslive.testing.Api;
import org.ivslive.testing.MicroApplication;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;
import org.ivslive.testing.SigningKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three nodes and an audience that comes and goes, while nodes are killed and IVS does what it can to be in the way: in
 * the end everybody has a seat, and there are the stages that are needed and no other. What is random can be had again:
 * {@code -Divslive.trouble.seed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagesInTroubleIT {

    private static final Logger LOG = LoggerFactory.getLogger(StagesInTroubleIT.class);
    private static final int NODES = 3;
    private static final int STAGES = 6;
    private static final int SEATS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final long seed = Long.getLong("ivslive.trouble.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String key = SigningKeys.fresh();
    private final List<MicroApplication> nodes = new ArrayList<>();
    private final List<Api> apis = new ArrayList<>();
    private Servers servers;
    private Audience audience;

    @BeforeAll
    void start() {
        LOG.info("-Divslive.trouble.seed={}", seed);
        servers = Servers.start();
        for (int i = 0; i < NODES; i++) {
            nodes.add(node(i));
            apis.add(new Api(nodes.get(i).address()).asAdmin());
        }
        nodes.parallelStream().forEach(StagesInTroubleIT::start);
    }

    private MicroApplication node(int i) {
        return new MicroApplication(
                servers,
                Project.war(),
                Map.ofEntries(
                        Map.entry("SERVER_ID", "node-" + i),
                        Map.entry("IVS_SIGNING_KEY", key),
                        Map.entry("AUTO_SCALE_ENABLED", "true"),
                        Map.entry("AUTOSCALE_INTERVAL", "500ms"),
                        Map.entry("STAGE_WARMUP", "1s"),
                        Map.entry("MAX_STAGES", Integer.toString(STAGES)),
                        Map.entry("MAX_VIEWERS_PER_STAGE", Integer.toString(SEATS)),
                        Map.entry("SCALE_UP_THRESHOLD", "9"),
                        Map.entry("SCALE_DOWN_THRESHOLD", "2")));
    }

    private static void start(MicroApplication node) {
        try {
            node.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void theShowIsAboutToBegin() {
        apis.get(0).post("/api/token/publisher", "{\"userId\":\"broadcaster\"}").data();
        audience = new Audience(apis, random);
        audience.beatsFromNowOn();
    }

    @AfterEach
    void everybodyLeaves() {
        servers.ivs().faults().clear();
        servers.ivs().quotas().restore();
        audience.seats().keySet().forEach(audience::leave);
        audience.close();
        await().atMost(PATIENCE).until(() -> tracked().size() <= 2);
    }

    @AfterAll
    void stop() {
        nodes.forEach(MicroApplication::close);
        servers.close();
    }

    @Test
    void nodesAreKilled() throws Exception {
        CompletableFuture<Void> whileTheyCome = killSoon(500, 4_000);
        audience.come(STAGES * SEATS, Duration.ofSeconds(5));
        whileTheyCome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEverySeatIsTaken();

        CompletableFuture<Void> whileTheyGo = killSoon(0, 3_000);
        allButSixLeave();
        settles();
        whileTheyGo.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertAllIsWell();
    }

    @Test
    void ivsIsSlowForgetfulAndNotAlone() throws Exception {
        servers.ivs().quotas().use(oneCallASecond());
        servers.ivs().faults().add(Fault.lostAnswer().on(Operation.CREATE_STAGE).times(2));
        servers.ivs().faults().add(Fault.lostAnswer().on(Operation.DELETE_STAGE).times(2));
        audience.mayLoseSeats();
        CompletableFuture<Void> somebody = CompletableFuture.runAsync(this::somebodyDeletesAStage);
        audience.come(STAGES * SEATS, Duration.ofSeconds(3));
        somebody.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await().atMost(PATIENCE).until(() -> {
            audience.beat();
            return tracked().size() == STAGES && isFull();
        });
        assertEverySeatIsTaken();

        allButSixLeave();
        settles();
        assertAllIsWell();
    }

    /** Past the application, as in AWS's console. */
    private void somebodyDeletesAStage() {
        String master = apis.get(0)
                .get("/api/stats/stages")
                .data()
                .at("/stages/0/stageArn")
                .asText();
        await().atMost(PATIENCE).until(() -> tracked().size() >= 3);
        String victim = tracked().stream()
                .filter(stage -> !stage.equals(master))
                .findFirst()
                .orElseThrow();
        servers.ivs().world().stages().delete(StageArn.parse("arn", victim));
        LOG.info("deleted {}", victim);
    }

    private static QuotaSettings oneCallASecond() {
        QuotaSettings settings = QuotaSettings.AWS;
        for (Operation operation :
                List.of(Operation.CREATE_STAGE, Operation.DELETE_STAGE, Operation.LIST_STAGES, Operation.GET_STAGE)) {
            settings = settings.with(operation.name(), 1);
        }
        return settings;
    }

    /** Kills a node at some moment, and has it started again at once. */
    private CompletableFuture<Void> killSoon(int least, int most) {
        int victim = random.nextInt(NODES);
        int millis = least + random.nextInt(most - least);
        LOG.info("node-{} is killed in {} ms", victim, millis);
        return CompletableFuture.runAsync(
                () -> {
                    MicroApplication node = nodes.get(victim);
                    ProcessHandle.of(node.process().pid()).orElseThrow().destroyForcibly();
                    node.process().onExit().join();
                    start(node);
                },
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private void allButSixLeave() {
        List<String> viewers = new ArrayList<>(new TreeSet<>(audience.seats().keySet()));
        for (int i = 0; i < viewers.size(); i++) {
            if (i % SEATS != 0) {
                audience.leave(viewers.get(i));
            }
        }
    }

    private void settles() {
        await().atMost(PATIENCE).until(() -> {
            audience.beat();
            return tracked().size() <= 2 && tracked().equals(atIvs());
        });
    }

    private void assertEverySeatIsTaken() {
        Map<String, Long> perStage = audience.seats().values().stream().collect(groupingBy(stage -> stage, counting()));
        assertThat(perStage)
                .hasSize(STAGES)
                .allSatisfy((stage, viewers) -> assertThat(viewers).isEqualTo(SEATS));
        assertThat(tracked()).isEqualTo(perStage.keySet());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(atIvs()).isEqualTo(tracked()));
    }

    private void assertAllIsWell() {
        audience.beat();
        assertThat(audience.seats()).hasSize(STAGES);
        for (Api api : apis) {
            assertThat(api.get("/api/stats/viewers").data().path("totalViewers").asInt())
                    .isEqualTo(STAGES);
        }
        assertThat(new TreeSet<>(audience.seats().values())).isSubsetOf(tracked());
    }

    private boolean isFull() {
        return audience.seats().values().stream().distinct().count() == STAGES;
    }

    private Set<String> tracked() {
        Set<String> arns = new TreeSet<>();
        for (JsonNode stage : asked("/api/stats").path("stages")) {
            arns.add(stage.path("stageArn").asText());
        }
        return arns;
    }

    /** By a node that is there. */
    private JsonNode asked(String path) {
        for (Api api : apis) {
            try {
                return api.get(path).data();
            } catch (UncheckedIOException e) {
                LOG.debug("a node is away", e);
            }
        }
        throw new AssertionError("no node answers");
    }

    private Set<String> atIvs() {
        Set<String> arns = new TreeSet<>();
        servers.ivs()
                .world()
                .stages()
                .all()
                .forEach(stage -> arns.add(stage.arn().value()));
        return arns;
    }
}
