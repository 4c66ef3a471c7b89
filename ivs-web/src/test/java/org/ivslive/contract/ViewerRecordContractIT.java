package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.DatabaseView;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of viewers from the record. */
@ExtendWith(RunningApplication.class)
class ViewerRecordContractIT {

    private final Api api;
    private final DatabaseView database;
    private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String arn = "arn:aws:ivs:us-east-1:123456789012:stage/" + id;
    private final String viewer = "viewer 7/" + id;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    ViewerRecordContractIT(Application application, Api api) {
        this.api = api.asAdmin();
        this.database = application.servers().database();
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience())
                .until(() -> api.get("/api/viewer/history/nobody").status() == 200);
        database.rows(
                "insert into stages values (?, ?, 'main', 'gone', 'DELETED', false, true, now(), now(), now()) returning 1",
                arn,
                id);
    }

    @Test
    void history_newestFirst() {
        stay(300, 200);
        UUID last = stay(100, 40);

        JsonNode history = api.get("/api/viewer/history/" + encoded(viewer)).data();

        assertThat(history.path("userId").asText()).isEqualTo(viewer);
        assertThat(history.path("totalRecords").asInt()).isEqualTo(2);
        JsonNode newest = history.at("/history/0");
        assertThat(newest.path("id").asText()).isEqualTo(last.toString());
        assertThat(newest.path("userId").asText()).isEqualTo(viewer);
        assertThat(newest.path("stageArn").asText()).isEqualTo(arn);
        assertThat(newest.path("participantId").asText()).isEqualTo("participant");
        assertThat(newest.path("joinedAt").asText())
                .isEqualTo(now.minusSeconds(100).toString());
        assertThat(newest.path("leftAt").asText())
                .isEqualTo(now.minusSeconds(40).toString());
        assertThat(newest.path("watchDurationSeconds").asInt()).isEqualTo(60);
        assertThat(newest.path("userAgent").asText()).isEqualTo("Browser/1");
        assertThat(newest.path("ipAddress").asText()).isEqualTo("192.0.2.7");
        assertThat(history.at("/history/1/watchDurationSeconds").asInt()).isEqualTo(100);
    }

    @Test
    void history_asManyAsAreAskedFor() {
        stay(300, 200);
        stay(100, 40);

        JsonNode history =
                api.get("/api/viewer/history/" + encoded(viewer) + "?limit=1").data();

        assertThat(history.path("history")).hasSize(1);
        assertThat(history.path("totalRecords").asInt()).isEqualTo(2);
    }

    @Test
    void history_ofNobody() {
        JsonNode history = api.get("/api/viewer/history/nobody").data();

        assertThat(history.path("totalRecords").asInt()).isZero();
        assertThat(history.path("history")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/viewer/history/nobody?limit=0, limit",
        "/api/viewer/history/nobody?limit=501, limit",
        "/api/viewer/history/nobody?limit=many, limit",
        "/api/viewer/history/a%0Ab, userId",
        "/api/viewer/history/a%C2%85b, userId",
        "/api/viewer/stats/AbCdEf123456?days=0, days",
        "/api/viewer/stats/AbCdEf123456?days=91, days",
        "/api/viewer/duration?userId=a%0Ab&stageArn=x, userId",
        "/api/stats/history?step=9, step",
        "/api/stats/history?step=86401, step",
        "/api/stats/history?step=1m, step",
        "/api/stats/history?from=yesterday, from",
    })
    void whatIsNotValid_isNamed(String path, String field) {
        Answer answer = api.get(path);

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.error().at("/details/invalidFields/0").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn", "encoded", "id"})
    void stats_byEveryNameOfTheStage(String form) {
        stay(300, 200);
        stay(100, 40);
        String name = switch (form) {
            case "arn" -> arn;
            case "encoded" -> encoded(arn);
            default -> id;
        };

        JsonNode data = api.get("/api/viewer/stats/" + name).data();

        assertThat(data.path("stageArn").asText()).isEqualTo(arn);
        assertThat(data.path("days").asInt()).isEqualTo(7);
        assertThat(data.path("stats").toString())
                .isEqualTo("{\"totalViews\":2,\"uniqueViewers\":1,\"avgWatchDuration\":80,"
                        + "\"maxWatchDuration\":100,\"totalWatchTime\":160}");
    }

    @Test
    void stats_ofAnIdThatNobodyKnows() {
        Answer answer = api.with("Accept-Language", "zh-TW").get("/api/viewer/stats/NobodyKnows1");

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().path("message").asText()).isEqualTo("找不到這個 Stage。");
    }

    @Test
    void stats_ofAnArnWithoutStays() {
        String other = "arn:aws:ivs:us-east-1:123456789012:stage/NobodyKnows1";

        assertThat(api.get("/api/viewer/stats/" + other)
                        .data()
                        .at("/stats/totalViews")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "arn"})
    void duration_ofTheLastStay(String form) {
        stay(9_000, 8_990);
        stay(5_000, 1_277);

        JsonNode data = api.get("/api/viewer/duration?userId=" + encoded(viewer) + "&stageArn="
                        + (form.equals("id") ? id : encoded(arn)))
                .data();

        assertThat(data.path("watchDurationSeconds").asInt()).isEqualTo(3_723);
        assertThat(data.path("watchDurationFormatted").asText()).isEqualTo("1h 02m 03s");
    }

    @Test
    void duration_ofSomebodyWhoWasNeverThere() {
        Answer answer = api.with("Accept-Language", "zh-CN").get("/api/viewer/duration?userId=nobody&stageArn=" + id);

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().path("message").asText()).isEqualTo("该观众未曾进入这个 Stage。");
    }

    @Test
    void duration_ofNothing() {
        Answer answer = api.get("/api/viewer/duration");

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.error().at("/details/missingFields").toString()).isEqualTo("[\"stageArn\",\"userId\"]");
    }

    @Test
    void chart_ofTheLastHour() {
        await().atMost(Servers.patience())
                .until(() ->
                        !api.get("/api/stats/history").data().path("points").isEmpty());

        JsonNode chart = api.get("/api/stats/history").data();

        assertThat(chart.path("step").asInt()).isEqualTo(10);
        JsonNode point = chart.at("/points/0");
        assertThat(point.path("at").asText()).matches("\\d{4}-.*\\d0\\.000Z");
        assertThat(point.path("totalViewers").isInt()).isTrue();
        assertThat(point.path("activeStages").isInt()).isTrue();
        assertThat(point.path("publisherState").asText()).isIn("OFFLINE", "STARTING", "LIVE");
    }

    @Test
    void encodedSlash_leadsNowhereElse() {
        for (String path : new String[] {
            "/viewer/..%2F..%2FWEB-INF%2Fweb.xml",
            "/viewer%2F..%2FWEB-INF/web.xml",
            "/WEB-INF%2Fweb.xml",
            "/%2e%2e%2fWEB-INF/web.xml"
        }) {
            assertThat(api.get(path).text()).doesNotContain("<web-app");
        }
        assertThat(api.get("/api%2Fviewer/history/nobody").status()).isNotEqualTo(200);
    }

    private UUID stay(long joinedSecondsAgo, long leftSecondsAgo) {
        UUID stay = UUID.randomUUID();
        database.rows(
                "insert into viewer_sessions values (?, 'main', ?, ?, 'participant', ?, ?, 'LEFT', null,"
                        + " 'Browser/1', '192.0.2.7') returning id",
                stay,
                viewer,
                arn,
                now.minusSeconds(joinedSecondsAgo).atOffset(ZoneOffset.UTC),
                now.minusSeconds(leftSecondsAgo).atOffset(ZoneOffset.UTC));
        return stay;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
