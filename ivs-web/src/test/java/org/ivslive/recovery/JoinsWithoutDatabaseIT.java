package org.ivslive.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Viewers join while PostgreSQL goes away and comes back: none is turned away or kept waiting, and in the end each is in
 * the record once. For how long it stays away: {@code -Divslive.database.away=60} (seconds).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinsWithoutDatabaseIT {

    private static final Logger LOG = LoggerFactory.getLogger(JoinsWithoutDatabaseIT.class);
    private static final int JOINS = 1_000;
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("ivslive.database.away", 6));

    /** Far less than it takes to notice that a connection cannot be had. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private static final List<String> LEAVING = IntStream.range(JOINS / 2 - 50, JOINS / 2)
            .mapToObj(i -> "without-" + i)
            .toList();

    private static final int BACKLOG = 40_000;
    private Servers servers;
    private MicroApplication application;
    private Api api;
    private Crowd crowd;

    @BeforeAll
    void start() throws Exception {
        servers = Servers.start();
        Map<String, String> settings = Map.of("MAX_VIEWERS_PER_STAGE", "10000", "IVS_SIGNING_KEY", SigningKeys.fresh());
        application = new MicroApplication(servers, Project.war(), settings).start();
        api = new Api(application.address()).asAdmin();
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
        api.post("/api/token/publisher", "{\"userId\":\"broadcaster\"}").data();
        crowd = new Crowd(api);
        // Until the code is warm: the first requests tell of the JVM, not of the database.
        crowd.joins("warm", 500, Duration.ofSeconds(3));
    }

    @AfterAll
    void stop() {
        crowd.close();
        application.close();
        servers.close();
    }

    @Test
    void databaseStopped_amongAThousandJoins() throws Exception {
        awaitDatabase("connected");
        Latencies before = crowd.joins("before", JOINS / 2, Duration.ofSeconds(5));
        Latencies without = withoutDatabase(() -> {
            Latencies times = crowd.joins("without", JOINS / 2, AWAY);
            // The latest of them: the others may have been missed for too long by then.
            LEAVING.forEach(crowd::leave);
            return times;
        });
        LOG.info("with the database: {}", before);
        LOG.info("without it, for {} s: {}", AWAY.toSeconds(), without);

        assertThat(without.longest()).isLessThan(PROMPT);
        assertThat(without.p99()).isLessThan(before.p99().multipliedBy(3).plusMillis(50));
        awaitRecord();
        assertRecorded("before");
        assertRecorded("without");
        LEAVING.forEach(this::assertEnded);
    }

    @Test
    void databaseThatHangs_holdsNobodyUp() throws Exception {
        awaitDatabase("connected");
        signal("STOP");
        try {
            Latencies hanging = crowd.joins("hanging", JOINS / 4, Duration.ofSeconds(4));
            LOG.info("with a database that hangs: {}", hanging);
            assertThat(hanging.longest()).isLessThan(PROMPT);
        } finally {
            signal("CONT");
        }

        awaitRecord();
        assertRecorded("hanging");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The record cannot be read right now. Try again in a moment.",
        "zh-TW, 目前無法讀取紀錄，請稍後再試。",
        "zh-CN, 目前无法读取记录，请稍后重试。",
    })
    void readers_areToldToComeBack(String language, String message) throws Exception {
        awaitDatabase("connected");
        withoutDatabase(() -> {
            awaitDatabase("disconnected");
            for (String path : List.of(
                    "/api/viewer/history/warm-1",
                    "/api/viewer/stats/AbCdEf123456",
                    "/api/viewer/duration?userId=nobody&stageArn=AbCdEf123456",
                    "/api/stats/history")) {
                assertUnavailable(path, language, message);
            }
            JsonNode seat = crowd.join("seated-" + language);
            assertThat(api.get("/api/viewer/duration?userId=seated-" + language + "&stageArn="
                                    + seat.path("stageArn").asText())
                            .data()
                            .path("watchDurationSeconds")
                            .isInt())
                    .as("of somebody who is seated")
                    .isTrue();
            return language;
        });
    }

    private void assertUnavailable(String path, String language, String message) {
        long begin = System.nanoTime();
        Answer answer = api.with("Accept-Language", language).get(path);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.error().path("message").asText()).isEqualTo(message);
        assertThat(answer.header("Retry-After")).contains("2");
    }

    @Test
    void backlog_isWrittenFasterThanViewersJoin() throws Exception {
        awaitDatabase("connected");
        withoutDatabase(() -> {
            WaitingRecord.make(servers, BACKLOG);
            return BACKLOG;
        });
        await().atMost(Servers.patience()).until(() -> written() > 0);
        long begin = System.nanoTime();
        long first = written();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> written() == BACKLOG);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = (BACKLOG - first) / seconds;
        LOG.info("entries of the record written a second: {}", Math.round(rate));

        assertThat(rate).isGreaterThan(1_000);
    }

    private long written() {
        return (Long) servers.database()
                .rows("select (select count(*) from viewer_sessions where user_id like 'backlog-%')"
                        + " + (select count(*) from issued_tokens where user_id like 'backlog-%') as written")
                .get(0)
                .get("written");
    }

    private <T> T withoutDatabase(Callable<T> work) throws Exception {
        ProcessHandle.of(servers.postgres().pid()).orElseThrow().destroyForcibly();
        try {
            return work.call();
        } finally {
            servers.postgres().start();
        }
    }

    /** Each of them has one stay, the one that they were told of, and one token. */
    private void assertRecorded(String name) {
        Map<String, String> expected = new HashMap<>();
        crowd.admitted().forEach((viewer, seat) -> {
            if (viewer.startsWith(name + "-")) {
                expected.put(viewer, seat.path("participantId").asText());
            }
        });
        List<Map<String, Object>> stays = servers.database()
                .rows("select user_id, participant_id, left_at from viewer_sessions where user_id like ?", name + "-%");
        List<Map<String, Object>> tokens = servers.database()
                .rows("select user_id, participant_id from issued_tokens where user_id like ?", name + "-%");

        assertThat(stays).hasSize(expected.size());
        assertThat(participants(stays)).isEqualTo(expected);
        assertThat(tokens).hasSize(expected.size());
        assertThat(participants(tokens)).isEqualTo(expected);
    }

    private void assertEnded(String viewer) {
        assertThat(servers.database().rows("select end_reason from viewer_sessions where user_id = ?", viewer))
                .containsExactly(Map.of("end_reason", "LEFT"));
    }

    private static Map<String, String> participants(List<Map<String, Object>> rows) {
        Map<String, String> participants = new HashMap<>();
        rows.forEach(row -> participants.put((String) row.get("user_id"), (String) row.get("participant_id")));
        return participants;
    }

    /** Somebody who joins now is in the record when all before them are. */
    private void awaitRecord() {
        String last = "last-" + System.nanoTime();
        crowd.join(last);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !servers.database()
                        .rows("select 1 from issued_tokens where user_id = ?", last)
                        .isEmpty());
        await().atMost(Servers.patience())
                .until(() ->
                        api.get("/health").json().at("/services/record/waiting").asInt(-1) == 0);
    }

    private void awaitDatabase(String state) {
        await().atMost(Servers.patience())
                .until(() -> api.get("/health")
                        .json()
                        .at("/services/database")
                        .asText()
                        .equals(state));
    }

    private void signal(String signal) throws Exception {
        for (ProcessHandle process : ProcessHandle.of(servers.postgres().pid())
                .orElseThrow()
                .descendants()
                .toList()) {
            signal(signal, process.pid());
        }
        signal(signal, servers.postgres().pid());
    }

    private static void signal(String signal, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
