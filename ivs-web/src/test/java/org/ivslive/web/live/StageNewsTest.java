package org.ivslive.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageNewsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final LiveHub hub = new LiveHub(Clock.systemUTC(), new LiveMeters(new Meters()));
    private final StageNews news = new StageNews(hub);
    private final FakeSession mediaServer = new FakeSession(Map.of("type", List.of("media-server")));
    private final FakeSession console = new FakeSession();
    private final FakeSession viewer = new FakeSession();

    StageNewsTest() {
        hub.opened(mediaServer.session("media"));
        var session = console.session("console");
        hub.opened(session);
        hub.connection(session).orElseThrow().add(Channel.STAGES);
        var page = viewer.session("viewer");
        hub.opened(page);
        hub.connection(page).orElseThrow().add(Channel.STATS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          CREATING,   -",
                "CREATING,   CONNECTING, stage_created",
                "CREATING,   READY,      stage_created",
                "-,          READY,      stage_created",
                "CONNECTING, READY,      -",
                "CONNECTING, CONNECTING, -",
                "READY,      DRAINING,   -",
                "DRAINING,   READY,      -",
                "DRAINING,   DELETED,    stage_deleted",
                "READY,      FAILED,     stage_deleted",
                "CREATING,   FAILED,     -",
            })
    void mediaServers_areToldWhatIsThere(@Nullable StageState from, StageState to, @Nullable String type) {
        news.observe(change(from, to));

        if (type == null) {
            assertThat(mediaServer.sent()).isEmpty();
        } else {
            assertThat(mediaServer.sent())
                    .containsExactly("{\"type\":\"" + type
                            + "\",\"data\":{\"stageArn\":\"arn:aws:ivs:us-east-1:123456789012:stage/First1234567\","
                            + "\"timestamp\":\"2026-01-02T12:00:00.000Z\"}}");
        }
    }

    @Test
    void consoles_areToldOfEachStepAndWhy() {
        news.observe(change(StageState.READY, StageState.DRAINING));

        assertThat(console.sent()).hasSize(1);
        assertThat(console.sent().get(0))
                .contains("\"type\":\"stage_changed\"", "\"from\":\"READY\"", "\"state\":\"DRAINING\"")
                .contains("\"reason\":\"47/50 on 3 stages\"", "\"numbers\":{\"viewers\":47}");
        assertThat(viewer.sent()).isEmpty();
    }

    @Test
    void whoDoesNotRead_isDroppedInTheEnd() {
        for (int i = 0; i <= Connection.MOST_WAITING + 1; i++) {
            news.observe(change(StageState.READY, StageState.DRAINING));
        }

        assertThat(console.closed()).isNotNull();
        assertThat(mediaServer.closed()).isNull();
    }

    private static StageChange change(@Nullable StageState from, StageState to) {
        return new StageChange(
                UUID.randomUUID(),
                BroadcastId.MAIN,
                new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/First1234567"),
                "a stage",
                false,
                true,
                NOON,
                from,
                to,
                "47/50 on 3 stages",
                Map.of("viewers", 47),
                "node-1",
                null,
                NOON);
    }
}
