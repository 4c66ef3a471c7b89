package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.ivslive.local.ivs.model.ParticipantId;
import org.ivslive.local.ivs.model.Sessions;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApplication.class)
class ReconciliationContractIT {

    /** A round begins every ten seconds, a comparison every thirty. */
    private static final Duration PATIENCE = Servers.patience().multipliedBy(2);

    private final Api api;
    private final Show show;
    private final Sessions sessions;

    ReconciliationContractIT(Application application, Api api) {
        this.api = api.asAdmin();
        this.show = new Show(api);
        this.sessions = application.servers().ivs().world().sessions();
    }

    @BeforeEach
    void ready() {
        await().atMost(Servers.patience()).until(() -> api.get("/health/ready").status() == 200);
    }

    @Test
    void sample_showsWhoIsHereAndWhoIsAtIvs() {
        StageArn master = StageArn.parse("stageArn", show.master());
        ParticipantId stranger = new ParticipantId("somebody-without-a-seat");
        ParticipantId publisher = new ParticipantId("the-broadcaster");
        show.begins();
        try {
            JsonNode seated = show.joined("viewer-on-both-sides");
            show.joined("viewer-without-a-connection");
            ParticipantId viewer =
                    new ParticipantId(seated.path("participantId").asText());
            sessions.join(master, viewer, "v", Map.of());
            sessions.join(master, stranger, "s", Map.of());
            sessions.join(master, publisher, "p", Map.of());
            sessions.publish(master, publisher, true);

            JsonNode stage =
                    awaited(master, sample -> sample.path("participants").asInt() == 3);

            JsonNode sample = stage.path("sample");
            assertThat(stage.path("seats").asInt()).isEqualTo(2);
            assertThat(stage.path("reason").isNull()).isTrue();
            assertThat(sample.path("seats").asInt()).isEqualTo(2);
            assertThat(sample.path("publishers").asInt()).isEqualTo(1);
            assertThat(sample.path("viewers").asInt()).isEqualTo(2);
            assertThat(sample.path("drift").asInt()).isZero();
            assertThat(sample.path("seatsWithoutParticipant").asInt()).isEqualTo(1);
            assertThat(sample.path("viewersWithoutSeat").asInt()).isEqualTo(1);
            assertThat(sample.path("ageSeconds").asDouble()).isBetween(0.0, 60.0);
            sessions.leave(master, viewer);
        } finally {
            sessions.leave(master, stranger);
            sessions.leave(master, publisher);
            for (String viewer : new String[] {"viewer-on-both-sides", "viewer-without-a-connection"}) {
                show.leave(api, viewer, master.value());
            }
            show.ends();
        }
    }

    @Test
    void comparison_tellsWhatCameOfTheLastOne() {
        await().atMost(PATIENCE).until(() -> !data().path("comparison").isNull());

        JsonNode comparison = data().path("comparison");
        assertThat(comparison.path("atIvs").asInt())
                .isEqualTo(comparison.path("tracked").asInt()
                        + comparison.path("adopted").asInt()
                        + comparison.path("strangers").asInt());
        assertThat(Instant.parse(comparison.path("comparedAt").asText())).isBefore(Instant.now());
        assertThat(comparison.path("node").asText()).isNotBlank();
    }

    @Test
    void totals_areThoseOfAllStages() {
        await().atMost(PATIENCE).until(() -> !data().at("/totals/participants").isNull());

        JsonNode data = data();
        JsonNode totals = data.path("totals");
        assertThat(totals.path("stages").asInt()).isEqualTo(1);
        assertThat(totals.path("sampledStages").asInt()).isEqualTo(1);
        assertThat(totals.path("drift").asInt())
                .isEqualTo(totals.path("viewers").asInt()
                        - data.at("/stages/0/sample/seats").asInt());
    }

    private JsonNode awaited(StageArn stage, Predicate<JsonNode> which) {
        await().atMost(PATIENCE).until(() -> which.test(stage(stage).path("sample")));
        return stage(stage);
    }

    private JsonNode stage(StageArn stage) {
        for (JsonNode each : data().path("stages")) {
            if (each.path("stageArn").asText().equals(stage.value())) {
                return each;
            }
        }
        throw new AssertionError("no such stage: " + stage);
    }

    private JsonNode data() {
        return api.get("/api/stats/reconciliation").data();
    }
}
