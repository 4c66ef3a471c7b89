package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

/** What media servers ask and say. */
@ExtendWith(RunningApplication.class)
class MediaServersContractIT {

    private final Application application;
    private final Api admin;
    private final Api media;
    private final Show show;
    private final List<String> made = new ArrayList<>();
    private final List<Listener> links = new ArrayList<>();

    MediaServersContractIT(Application application, Api api) {
        this.application = application;
        admin = api.asAdmin();
        media = admin.with("x-media-auth", Servers.MEDIA_SECRET);
        show = new Show(api);
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience())
                .until(() -> admin.get("/health/ready").status() == 200);
    }

    @AfterEach
    void nothingIsLeft() {
        show.ends();
        links.forEach(Listener::close);
        for (String arn : made) {
            await().atMost(Servers.patience())
                    .until(() -> List.of(202, 404)
                            .contains(admin.delete("/api/stage/" + arn + "?drain=true")
                                    .status()));
            await().atMost(Servers.patience())
                    .until(() -> admin.get("/api/stage/" + arn).status() == 404);
        }
        // Whoever was connected and is not any more is gone within seconds.
        await().atMost(Servers.patience()).until(() -> servers().isEmpty());
    }

    @Test
    void registered_isToldWhatToFeedAndGetsTokensForIt() {
        joins("media-1");

        JsonNode stages = admin.get("/api/media/stages?serverId=media-1").data();
        assertThat(stages.path("totalStages").asInt()).isEqualTo(1);
        assertThat(stages.at("/stages/0/stageArn").asText()).isEqualTo(show.master());
        assertThat(stages.at("/stages/0/stageId").asText()).isNotBlank();
        assertThat(stages.at("/stages/0/viewerCount").asInt()).isZero();

        JsonNode token = token("media-1", show.master()).data();
        assertThat(token.path("token").asText()).isNotBlank();
        assertThat(token.path("stageArn").asText()).isEqualTo(show.master());
        assertThat(token.path("capabilities").toString()).isEqualTo("[\"PUBLISH\",\"SUBSCRIBE\"]");
        assertThat(token.path("expiresIn").asInt()).isEqualTo(14_400);
        assertThat(token.path("whipEndpoint").asText()).startsWith("http");

        JsonNode server = servers().get(0);
        assertThat(server.path("serverId").asText()).isEqualTo("media-1");
        assertThat(server.path("port").asInt()).isEqualTo(3001);
        assertThat(server.path("stages").toString()).contains(show.master());
        assertThat(admin.get("/api/media/servers").data().path("unfed")).isEmpty();
    }

    @Test
    void heartbeat_keepsTheShowLiveAndShowsTheLegs() {
        joins("media-1");
        show.begins();

        Answer answer = beat("media-1", true, """
                {"stageArn":"%s","state":"CONNECTED","bitrateBps":2500000,"lossPercent":0.4,"roundTripMs":31.5,
                 "keyFrameAgeMs":800,"pliCount":3,"nackCount":12}""".formatted(show.master()));

        assertThat(answer.data().path("acknowledged").asBoolean()).isTrue();
        assertThat(show.state()).isEqualTo("LIVE");
        JsonNode server = servers().get(0);
        assertThat(server.path("publisherActive").asBoolean()).isTrue();
        assertThat(server.at("/legs/0/state").asText()).isEqualTo("CONNECTED");
        assertThat(server.at("/legs/0/lossPercent").asDouble()).isEqualTo(0.4);
        assertThat(server.at("/legs/0/lastError").isNull()).isTrue();
    }

    @Test
    void aStageThatIsFed_isReadyWithoutAskingIvs() {
        joins("media-1");
        show.begins();
        show.isLive();
        String arn = make("fed-stage");
        assertThat(state(arn)).isEqualTo("CONNECTING");

        beat("media-1", true, "{\"stageArn\":\"" + arn + "\",\"state\":\"CONNECTED\"}")
                .data();

        await().atMost(Servers.patience()).until(() -> state(arn).equals("READY"));
        await().atMost(Servers.patience())
                .until(() -> admin.get("/api/stage/" + arn + "/events")
                        .data()
                        .path("events")
                        .findValuesAsText("reason")
                        .contains("a media server feeds it"));
    }

    @Test
    void stages_areSharedOutAndTakenOverWhenAServerDies() {
        Listener first = joins("media-1");
        Listener second = joins("media-2");
        for (int i = 0; i < 3; i++) {
            make("shared-" + i);
        }
        TreeSet<String> all = new TreeSet<>(made);
        all.add(show.master());
        List<String> ofFirst = feeds("media-1");
        List<String> ofSecond = feeds("media-2");
        assertThat(ofFirst).hasSize(2).doesNotContainAnyElementsOf(ofSecond);
        assertThat(ofSecond).hasSize(2);
        assertThat(token("media-2", ofFirst.get(0)).status()).isEqualTo(403);

        first.close();
        long died = System.nanoTime();

        second.next(message ->
                message.path("type").asText().equals("stages_assigned") && new TreeSet<>(feeds("media-2")).equals(all));
        assertThat(Duration.ofNanos(System.nanoTime() - died)).isLessThan(Duration.ofSeconds(12));
        assertThat(token("media-2", ofFirst.get(0)).status()).isEqualTo(200);
        assertThat(beat("media-1", false, "").status())
                .as("who is taken to be gone registers again")
                .isEqualTo(404);
        var database = application.servers().database();
        await().atMost(Servers.patience())
                .until(() -> !database.rows(
                                "select 1 from media_servers where server_id = 'media-1' and gone_at is not null")
                        .isEmpty());
    }

    @Test
    void strangers_areTurnedAway() {
        assertThat(beat("nobody", false, "").status()).isEqualTo(404);
        assertThat(token("nobody", show.master()).status()).isEqualTo(403);
        assertThat(admin.post("/api/media/register", server("media-1")).status())
                .as("without the second secret")
                .isEqualTo(403);
        assertThat(admin.get("/api/media/stages?serverId=nobody")
                        .data()
                        .path("totalStages")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ipAddress\":\"10.0.0.1\"}",
                "{\"serverId\":\"a b\",\"ipAddress\":\"10.0.0.1\"}",
                "{\"serverId\":\"a\",\"ipAddress\":\"no address!\"}",
                "{\"serverId\":\"a\",\"ipAddress\":\"10.0.0.1\",\"port\":0}",
                "{\"serverId\":\"a\",\"ipAddress\":\"10.0.0.1\",\"publicUrl\":\"javascript:x\"}",
                "{\"serverId\":\"a\",\"ipAddress\":\"10.0.0.1\",\"capacity\":0}"
            })
    void badRegistrations_areRefused(String body) {
        assertThat(media.post("/api/media/register", body).code()).isEqualTo("VALIDATION_ERROR");
    }

    /** Registers, and connects as it does. */
    private Listener joins(String serverId) {
        JsonNode registered =
                media.post("/api/media/register", server(serverId)).data();
        assertThat(registered.path("registered").asBoolean()).isTrue();
        assertThat(registered.path("expiresIn").asInt()).isEqualTo(3600);
        Listener link = Listener.open(
                application.address(),
                "?type=media-server&serverId=" + serverId,
                "x-api-key",
                Servers.ADMIN_KEY,
                "x-media-auth",
                Servers.MEDIA_SECRET);
        links.add(link);
        await().atMost(Servers.patience())
                .until(() -> servers().stream()
                        .anyMatch(server -> server.path("serverId").asText().equals(serverId)
                                && server.path("connected").asBoolean()));
        return link;
    }

    private String make(String name) {
        String arn = admin.post("/api/stage", "{\"name\":\"" + name + "\"}")
                .data()
                .at("/stage/arn")
                .asText();
        made.add(arn);
        return arn;
    }

    private String state(String arn) {
        return admin.get("/api/stage/" + arn).data().at("/stage/state").asText();
    }

    private List<String> feeds(String serverId) {
        return admin.get("/api/media/stages?serverId=" + serverId)
                .data()
                .path("stages")
                .findValuesAsText("stageArn");
    }

    private List<JsonNode> servers() {
        List<JsonNode> servers = new ArrayList<>();
        admin.get("/api/media/servers").data().path("servers").forEach(servers::add);
        return servers;
    }

    private Answer token(String serverId, String arn) {
        return media.post("/api/media/token", "{\"serverId\":\"" + serverId + "\",\"stageArn\":\"" + arn + "\"}");
    }

    private Answer beat(String serverId, boolean publisherActive, String legs) {
        return admin.post("/api/media/heartbeat", """
                {"serverId":"%s","publisherActive":%s,"connectedStages":1,"legs":[%s]}""".formatted(serverId, publisherActive, legs));
    }

    private static String server(String serverId) {
        return "{\"serverId\":\"" + serverId + "\",\"ipAddress\":\"10.0.0.1\"}";
    }
}
