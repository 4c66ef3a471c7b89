package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.Operation;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A viewer's way in, their stay, and their way out. */
@ExtendWith(RunningApplication.class)
class JoinContractIT {

    private static final String NO_STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/nowhere";

    private final Application application;
    private final Api admin;
    private final Api page;
    private final Show show;
    private final Set<String> seated = new HashSet<>();

    JoinContractIT(Application application, Api api) {
        this.application = application;
        admin = api.asAdmin();
        show = new Show(api);
        String key = admin.post("/api/keys", "{\"name\":\"join page\",\"role\":\"viewer\"}")
                .data()
                .path("key")
                .asText();
        page = api.with("x-api-key", key);
    }

    @BeforeEach
    void showIsAboutToBegin() {
        show.begins();
        await().atMost(Servers.patience())
                .until(() -> page.post("/api/token/viewer", "{}").status() == 400);
    }

    @AfterEach
    void everybodyLeaves() {
        String master = show.master();
        seated.forEach(userId -> show.leave(admin, userId, master));
        application.servers().ivs().faults().clear();
    }

    @Test
    void viewerToken_seatsTheViewer() {
        int before = show.viewers();
        String userId = viewer();

        Answer answer = show.join(page, userId);
        JsonNode data = answer.data();

        assertThat(data.path("token").asText()).isNotBlank();
        assertThat(data.path("participantId").asText()).isNotBlank();
        assertThat(data.path("userId").asText()).isEqualTo(userId);
        assertThat(data.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(data.path("capabilities")).hasToString("[\"SUBSCRIBE\"]");
        assertThat(data.path("expiresIn").asInt()).isEqualTo(3600);
        assertThat(Instant.parse(data.path("expiresAt").asText()))
                .isCloseTo(Instant.now().plusSeconds(3600), within(70, ChronoUnit.SECONDS));
        assertThat(data.path("currentViewers").asInt()).isEqualTo(before + 1);
        assertThat(data.path("isNewViewer").asBoolean()).isTrue();
        assertThat(data.path("session").asText()).hasSize(64);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(show.viewers()).isEqualTo(before + 1);
    }

    @Test
    void viewerToken_againIsTheSameSeat() {
        String userId = viewer();
        JsonNode first = show.join(page, userId).data();
        JsonNode second = show.join(page, userId).data();

        assertThat(second.path("isNewViewer").asBoolean()).isFalse();
        assertThat(second.path("session")).isEqualTo(first.path("session"));
        assertThat(second.path("currentViewers")).isEqualTo(first.path("currentViewers"));
        assertThat(second.path("token")).isNotEqualTo(first.path("token"));
        assertThat(admin.get("/api/viewer/list/" + first.path("stageArn").asText() + "?limit=500")
                        .data()
                        .path("viewers"))
                .filteredOn(each -> each.path("userId").asText().equals(userId))
                .singleElement()
                .extracting(each -> each.path("participantId"))
                .isEqualTo(second.path("participantId"));
    }

    @Test
    void viewerToken_whileNobodyIsLiveIsNotFound() {
        show.ends();

        Answer answer = show.join(page.with("Accept-Language", "zh-TW"), viewer());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().path("message").asText()).isEqualTo("目前沒有直播，請在節目開始時再試。");
    }

    @Test
    void viewerToken_ofANamedStage() {
        String here = show.master();

        assertThat(page.post("/api/token/viewer", Show.seat(viewer(), here)).status())
                .isEqualTo(200);
        assertThat(page.post("/api/token/viewer", Show.seat(viewer(), NO_STAGE)).code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void viewerToken_whenEverySeatIsTaken() {
        String master = show.master();
        int free = 50 - show.viewers();
        for (int i = 0; i < free; i++) {
            show.joined(viewer());
        }

        Answer any = show.join(page, viewer());
        Answer named = page.post("/api/token/viewer", Show.seat(viewer(), master));

        assertThat(any.status()).isEqualTo(503);
        assertThat(any.code()).isEqualTo("STAGE_FULL");
        assertThat(any.header("Retry-After")).contains("3");
        assertThat(named.code()).isEqualTo("STAGE_FULL");
        assertThat(show.viewers()).isEqualTo(50);
    }

    @Test
    void viewerToken_whenIvsMakesNoneGivesTheSeatBack() {
        int before = show.viewers();
        String userId = viewer();
        application.servers().ivs().faults().add(Fault.throttle().on(Operation.CREATE_PARTICIPANT_TOKEN));

        Answer answer = show.join(page, userId);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(show.viewers()).isEqualTo(before);
        var database = application.servers().database();
        await().atMost(Servers.patience())
                .until(() -> !database.rows(
                                "select 1 from viewer_sessions where user_id = ? and end_reason = 'NO_TOKEN'", userId)
                        .isEmpty());
        JsonNode history = admin.get("/api/viewer/history/" + userId).data();
        assertThat(history.path("totalRecords").asInt()).as("was never there").isZero();
        assertThat(history.path("history")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/token/viewer|{}|missingFields|userId",
                "/api/token/viewer|{\"userId\":\"a\\nb\"}|invalidFields|userId",
                "/api/token/viewer|{\"userId\":\"\\ud800\"}|invalidFields|userId",
                "/api/token/viewer|{\"userId\":\"a\",\"stageArn\":\"stage\"}|invalidFields|stageArn",
                "/api/token/publisher|{\"userId\":\" \"}|missingFields|userId",
                "/api/token/publisher-all|{}|missingFields|userId",
                "/api/viewer/heartbeat|{\"userId\":\"a\"}|missingFields|stageArn",
                "/api/viewer/leave|{\"stageArn\":\"arn:aws:ivs:us-east-1:123456789012:stage/x\"}|missingFields|userId",
                "/api/viewer/rejoin|{\"userId\":\"a\",\"stageArn\":\"arn:aws:ivs:us-east-1:123456789012:stage/x\","
                        + "\"participantId\":\"?\"}|invalidFields|participantId"
            })
    void badFields_areNamed(String path, String body, String details, String field) {
        Answer answer = admin.post(path, body);

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.error().at("/details/" + details)).hasToString("[\"" + field + "\"]");
    }

    @Test
    void heartbeat_needsTheViewersOwnSession() {
        String userId = viewer();
        JsonNode seat = show.join(page, userId).data();
        JsonNode other = show.join(page, viewer()).data();
        String body = Show.seat(userId, seat.path("stageArn").asText());

        Answer own = speaking(seat).post("/api/viewer/heartbeat", body);
        Answer none = page.post("/api/viewer/heartbeat", body);
        Answer stolen = speaking(other).post("/api/viewer/heartbeat", body);
        Answer admins = admin.post("/api/viewer/heartbeat", body);

        assertThat(own.data().path("heartbeatUpdated").asBoolean()).isTrue();
        assertThat(own.data().path("userId").asText()).isEqualTo(userId);
        assertThat(none.code()).isEqualTo("FORBIDDEN");
        assertThat(stolen.code()).isEqualTo("FORBIDDEN");
        assertThat(admins.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/viewer/leave", "/api/viewer/rejoin"})
    void noOtherCall_takesAStrangersSession(String path) {
        String userId = viewer();
        JsonNode seat = show.join(page, userId).data();
        JsonNode other = show.join(page, viewer()).data();
        int viewers = show.viewers();

        Answer answer = speaking(other)
                .post(path, Show.seat(userId, seat.path("stageArn").asText(), "somebody"));

        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(show.viewers()).isEqualTo(viewers);
    }

    @Test
    void duration_isTheViewersOwn() {
        String userId = viewer();
        JsonNode seat = show.join(page, userId).data();
        String query = "?userId=" + userId + "&stageArn="
                + seat.path("stageArn").asText().replace("/", "%2F");

        assertThat(speaking(seat)
                        .get("/api/viewer/duration" + query)
                        .data()
                        .path("watchDurationSeconds")
                        .asInt())
                .isBetween(0, 60);
        assertThat(page.get("/api/viewer/duration" + query).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void heartbeat_withoutASeatIsNotFound() {
        Answer answer = admin.post("/api/viewer/heartbeat", Show.seat(viewer(), show.master()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error().path("message").asText())
                .isEqualTo("This viewer has no seat on this stage. Join again.");
    }

    @Test
    void leave_isIdempotentAndFreesTheSeat() {
        String userId = viewer();
        int before = show.viewers();
        JsonNode seat = show.join(page, userId).data();
        String body = Show.seat(userId, seat.path("stageArn").asText());

        for (int i = 0; i < 2; i++) {
            assertThat(speaking(seat)
                            .post("/api/viewer/leave", body)
                            .data()
                            .path("viewerLeft")
                            .asBoolean())
                    .isTrue();
        }

        assertThat(show.viewers()).isEqualTo(before);
        assertThat(speaking(seat).post("/api/viewer/heartbeat", body).status()).isEqualTo(404);
    }

    @Test
    void rejoin_makesTheSeatAgainAlsoWhenTheShowIsOver() {
        String userId = viewer();
        JsonNode seat = show.join(page, userId).data();
        String stage = seat.path("stageArn").asText();
        String body = Show.seat(userId, stage, seat.path("participantId").asText());
        Api viewer = speaking(seat);

        JsonNode still = viewer.post("/api/viewer/rejoin", body).data();
        viewer.post("/api/viewer/leave", Show.seat(userId, stage)).data();
        show.ends();
        JsonNode back = viewer.post("/api/viewer/rejoin", body).data();

        assertThat(still.path("isNewViewer").asBoolean()).isFalse();
        assertThat(still.path("session")).isEqualTo(seat.path("session"));
        assertThat(back.path("isNewViewer").asBoolean()).isTrue();
        assertThat(back.path("participantId")).isEqualTo(seat.path("participantId"));
        assertThat(back.path("session")).isNotEqualTo(seat.path("session"));
        assertThat(speaking(back)
                        .post("/api/viewer/heartbeat", Show.seat(userId, stage))
                        .status())
                .isEqualTo(200);
        assertThat(viewer.post("/api/viewer/rejoin", Show.seat(userId, NO_STAGE, "p"))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void token_isInTheRecordAndNotItself() {
        JsonNode seat = show.join(page, viewer()).data();
        var database = application.servers().database();
        String participant = seat.path("participantId").asText();
        String query = "select * from issued_tokens where participant_id = ?";

        await().atMost(Servers.patience())
                .until(() -> !database.rows(query, participant).isEmpty());

        assertThat(database.rows(query, participant)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("user_id", seat.path("userId").asText());
            assertThat(row).containsEntry("capabilities", "SUBSCRIBE");
            assertThat(row.values())
                    .noneMatch(value ->
                            String.valueOf(value).contains(seat.path("token").asText()));
        });
        await().atMost(Servers.patience())
                .until(() -> !database.rows("select 1 from viewer_sessions where participant_id = ?", participant)
                        .isEmpty());
    }

    private Api speaking(JsonNode seat) {
        return page.with("x-viewer-session", seat.path("session").asText());
    }

    private String viewer() {
        String userId = "viewer-" + UUID.randomUUID();
        seated.add(userId);
        return userId;
    }
}
