package org.ivslive.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.Listener;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with stages. */
@ExtendWith(RunningApplication.class)
class StagesByHandContractIT {

    private static final String NO_STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/nowhere";

    private final Application application;
    private final Api api;
    private final Show show;
    private final List<String> made = new ArrayList<>();

    StagesByHandContractIT(Application application, Api api) {
        this.application = application;
        this.api = api.asAdmin();
        show = new Show(api);
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
    }

    @AfterEach
    void nothingIsLeft() {
        application.servers().ivs().faults().clear();
        show.ends();
        for (String arn : made) {
            api.get("/api/viewer/list/" + arn)
                    .json()
                    .at("/data/viewers")
                    .forEach(viewer -> show.leave(api, viewer.path("userId").asText(), arn));
            await().atMost(Servers.patience())
                    .until(() -> List.of(202, 404)
                            .contains(api.delete("/api/stage/" + arn + "?drain=true")
                                    .status()));
            await().atMost(Servers.patience())
                    .until(() -> api.get("/api/stage/" + arn).status() == 404);
        }
    }

    @Test
    void aStage_isMadeShownRenamedAndDeleted() {
        Answer created = api.post("/api/stage", "{\"name\":\"front-row\",\"tags\":{\"venue\":\"hall 1\"}}");
        assertThat(created.status()).isEqualTo(201);
        JsonNode stage = created.data().path("stage");
        String arn = kept(stage.path("arn").asText());
        assertThat(stage.path("name").asText()).isEqualTo("front-row");
        assertThat(stage.path("autoScaled").asBoolean()).isFalse();
        assertThat(stage.path("isMaster").asBoolean()).isFalse();
        assertThat(stage.at("/tags/venue").asText()).isEqualTo("hall 1");
        await().atMost(Servers.patience()).until(() -> state(arn).equals("READY"));

        assertThat(api.put("/api/stage/" + arn, "{\"name\":\"back-row\"}")
                        .data()
                        .at("/stage/name")
                        .asText())
                .isEqualTo("back-row");
        for (String path : List.of(arn, URLEncoder.encode(arn, UTF_8), arn.substring(arn.indexOf('/') + 1))) {
            JsonNode shown = api.get("/api/stage/" + path).data();
            assertThat(shown.at("/stage/name").asText()).isEqualTo("back-row");
            assertThat(shown.path("viewerCount").asInt()).isZero();
        }
        assertThat(names()).contains("back-row").doesNotContain("front-row");

        Answer deleted = api.delete("/api/stage/" + arn);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.data().path("deleted").asBoolean()).isTrue();
        assertThat(deleted.data().path("stageArn").asText()).isEqualTo(arn);
        assertThat(api.get("/api/stage/" + arn).status()).isEqualTo(404);
        assertThat(names()).doesNotContain("back-row");
        await().atMost(Servers.patience()).until(() -> reasons(arn).contains("deleted by hand"));
        assertThat(reasons(arn)).contains("made by hand", "renamed by hand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"two words\"}",
                "{\"name\":\"a\",\"tags\":{\"ivs-live:role\":\"master\"}}",
                "{\"name\":\"a\",\"tags\":{\"aws:mine\":\"x\"}}",
                "{\"name\":\"a\",\"tags\":{\"AWS:mine\":\"x\"}}",
                "{\"name\":\"a\",\"tags\":{\"Ivs-Live:role\":\"x\"}}",
                "{\"name\":\"a\",\"tags\":{\"\":\"x\"}}",
                "{\"name\":\"a\",\"tags\":{\"x\":null}}",
                "{\"name\":\"a\",\"tags\":[\"x\"]}"
            })
    void aStage_isNotMadeFromThat(String body) {
        Answer answer = api.post("/api/stage", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void theAccountIsFull() {
        application.servers().ivs().faults().add(Fault.error(ErrorType.SERVICE_QUOTA_EXCEEDED));

        Answer answer = api.post("/api/stage", "{\"name\":\"one-too-many\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STAGE_LIMIT_REACHED");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void theMasterStage_stays() {
        String master = show.master();

        for (Answer answer : List.of(
                api.delete("/api/stage/" + master),
                api.delete("/api/stage/" + master + "?drain=true"),
                api.post("/api/stage/" + master + "/drain", ""))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
        assertThat(state(master)).isEqualTo("READY");
    }

    @Test
    void noSuchStage() {
        for (Answer answer : List.of(
                api.get("/api/stage/" + NO_STAGE),
                api.put("/api/stage/" + NO_STAGE, "{\"name\":\"a\"}"),
                api.delete("/api/stage/" + NO_STAGE),
                api.post("/api/stage/nowhere/drain", ""),
                api.delete("/api/stage/nowhere/drain"),
                api.get("/api/stage/nowhere/events"))) {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void viewersAreMoved_andNobodyIsCut() {
        show.begins();
        String arn = make("side-stage");
        String userId = "viewer-" + UUID.randomUUID();
        assertThat(api.post("/api/token/viewer", Show.seat(userId, arn)).status())
                .isEqualTo(200);

        Answer refused = api.delete("/api/stage/" + arn);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error().at("/details/viewerCount").asInt()).isEqualTo(1);

        Answer accepted = api.delete("/api/stage/" + arn + "?drain=true");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.data().path("deleted").asBoolean()).isFalse();
        assertThat(state(arn)).isEqualTo("DRAINING");
        assertThat(api.post("/api/token/viewer", Show.seat("late-" + userId, arn))
                        .status())
                .isEqualTo(404);

        JsonNode move = beat(userId, arn).path("move");
        assertThat(move.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(show.viewers()).isEqualTo(1);
        api.post(
                        "/api/viewer/rejoin",
                        Show.seat(
                                userId,
                                show.master(),
                                move.path("participantId").asText()))
                .data();

        assertThat(show.viewers()).isEqualTo(1);
        await().atMost(Servers.patience())
                .until(() -> api.get("/api/stage/" + arn).status() == 404);
        assertThat(names()).doesNotContain("side-stage");
        show.leave(api, userId, show.master());
    }

    @Test
    void aDrain_canBeCalledOff() {
        show.begins();
        String arn = make("kept-stage");
        String userId = "viewer-" + UUID.randomUUID();
        api.post("/api/token/viewer", Show.seat(userId, arn)).data();

        Answer first = api.post("/api/stage/" + arn + "/drain", "");
        Answer again = api.post("/api/stage/" + arn + "/drain", "");
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(first.data().path("state").asText()).isEqualTo("DRAINING");
        assertThat(first.data().path("viewerCount").asInt()).isEqualTo(1);

        Answer off = api.delete("/api/stage/" + arn + "/drain");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.data().path("state").asText()).isEqualTo("READY");
        assertThat(api.delete("/api/stage/" + arn + "/drain").status()).isEqualTo(200);
        assertThat(beat(userId, arn).has("move")).isFalse();
        await().atMost(Servers.patience())
                .until(() -> reasons(arn).containsAll(List.of("drained by hand", "draining called off by hand")));
    }

    @Test
    void whoeverListens_isToldAtOnce() {
        show.begins();
        try (Listener console = Listener.open(application.address(), "", "x-api-key", Servers.ADMIN_KEY)
                        .say("{\"action\":\"subscribe\",\"channel\":\"stages\"}");
                Listener mediaServer = Listener.open(
                        application.address(),
                        "?type=media-server",
                        "x-api-key",
                        Servers.ADMIN_KEY,
                        "x-media-auth",
                        Servers.MEDIA_SECRET)) {
            console.next("subscribed");
            String arn = make("told-stage");
            assertThat(mediaServer.next("stage_created").at("/data/stageArn").asText())
                    .isEqualTo(arn);
            console.next(message -> message.at("/data/state").asText().equals("READY")
                    && message.at("/data/stageArn").asText().equals(arn));

            String userId = "viewer-" + UUID.randomUUID();
            JsonNode seat =
                    api.post("/api/token/viewer", Show.seat(userId, arn)).data();
            try (Listener viewer = Listener.open(application.address(), "")
                    .say(moves(userId, seat.path("session").asText()))) {
                viewer.next("subscribed");
                api.post("/api/stage/" + arn + "/drain", "").data();

                JsonNode move = viewer.next("viewer_move").path("data");
                assertThat(move.path("stageArn").asText()).isEqualTo(show.master());
                assertThat(move.path("token").asText()).isNotBlank();
                try (Listener late = Listener.open(application.address(), "")
                        .say(moves(userId, seat.path("session").asText()))) {
                    assertThat(late.next("viewer_move").at("/data/stageArn").asText())
                            .as("who begins to listen while the stage drains")
                            .isEqualTo(show.master());
                }
            }
            assertThat(console.next(message ->
                                    message.at("/data/state").asText().equals("DRAINING"))
                            .at("/data/reason")
                            .asText())
                    .isEqualTo("drained by hand");
            show.leave(api, userId, arn);
            assertThat(mediaServer.next("stage_deleted").at("/data/stageArn").asText())
                    .isEqualTo(arn);
        }
    }

    @Test
    void movesOfOthers_areNobodysBusiness() {
        show.begins();
        String userId = "viewer-" + UUID.randomUUID();
        String session = show.joined(userId).path("session").asText();
        try (Listener other = Listener.open(application.address(), "")
                .say(moves("somebody-else", session))
                .say(moves(userId, ""))
                .say(moves("", session))) {
            for (int i = 0; i < 3; i++) {
                assertThat(other.next().path("code").asText()).isEqualTo("FORBIDDEN");
            }
        }
        show.leave(api, userId, show.master());
    }

    @Test
    void mediaServers_showKeyAndSecret() {
        String media = "?type=media-server";
        var address = application.address();
        assertThat(Listener.handshake(address, media)).isEqualTo(401);
        assertThat(Listener.handshake(address, media, "x-api-key", Servers.ADMIN_KEY))
                .isEqualTo(403);
        assertThat(Listener.handshake(address, media, "x-api-key", Servers.ADMIN_KEY, "x-media-auth", "guessed"))
                .isEqualTo(403);
        String page = api.post("/api/keys", "{\"name\":\"a page\",\"role\":\"viewer\"}")
                .data()
                .path("key")
                .asText();
        assertThat(Listener.handshake(address, media, "x-api-key", page, "x-media-auth", Servers.MEDIA_SECRET))
                .isEqualTo(403);
    }

    private static String moves(String userId, String session) {
        return "{\"action\":\"subscribe\",\"channel\":\"viewer_move\",\"userId\":\"" + userId + "\",\"session\":\""
                + session + "\"}";
    }

    private String make(String name) {
        String arn = kept(api.post("/api/stage", "{\"name\":\"" + name + "\"}")
                .data()
                .at("/stage/arn")
                .asText());
        await().atMost(Servers.patience()).until(() -> state(arn).equals("READY"));
        return arn;
    }

    private String kept(String arn) {
        made.add(arn);
        return arn;
    }

    private String state(String arn) {
        return api.get("/api/stage/" + arn).data().at("/stage/state").asText();
    }

    private JsonNode beat(String userId, String arn) {
        return api.post("/api/viewer/heartbeat", Show.seat(userId, arn)).data();
    }

    private List<String> names() {
        return api.get("/api/stage/list").data().path("stages").findValuesAsText("name");
    }

    private List<String> reasons(String arn) {
        return api.get("/api/stage/" + arn + "/events").data().path("events").findValuesAsText("reason");
    }
}
