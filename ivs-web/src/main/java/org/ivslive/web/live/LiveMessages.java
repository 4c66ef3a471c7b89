package org.ivslive.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageState;
import org.ivslive.stats.LiveFigures;
import org.ivslive.web.JsonProvider;
import org.ivslive.web.viewer.MoveBody;
import org.jspecify.annotations.Nullable;

/** How the messages look. */
final class LiveMessages {

    private LiveMessages() {}

    record Answer(String type, String channel, Instant timestamp) {}

    record Refusal(String type, String code, String message, Instant timestamp) {}

    record Pong(String type, Instant timestamp) {}

    record Update<T>(String type, T data) {}

    record Stats(int totalViewers, int viewerCount, int activeStages, boolean isPublisherLive, Instant timestamp) {}

    record Stages(List<Stage> stages, Instant timestamp) {}

    record Stage(String stageArn, String stageName, int viewerCount, boolean autoScaled, String state) {}

    record Named(String stageArn, Instant timestamp) {}

    record Changed(
            String stageArn,
            String stageName,
            @Nullable StageState from,
            StageState state,
            boolean autoScaled,
            String reason,
            Map<String, Object> numbers,
            Instant timestamp) {}

    static String created(StageChange change) {
        return text(new Update<>("stage_created", new Named(change.arn().value(), change.occurredAt())));
    }

    static String deleted(StageChange change) {
        return text(new Update<>("stage_deleted", new Named(change.arn().value(), change.occurredAt())));
    }

    static String changed(StageChange change) {
        return text(new Update<>(
                "stage_changed",
                new Changed(
                        change.arn().value(),
                        change.name(),
                        change.from(),
                        change.to(),
                        change.autoScaled(),
                        change.reason(),
                        change.numbers(),
                        change.occurredAt())));
    }

    record Assigned(Instant timestamp) {}

    /** A hint: what it is to feed, a media server asks for. */
    static String assigned(Instant now) {
        return text(new Update<>("stages_assigned", new Assigned(now)));
    }

    static String move(MoveBody move) {
        return text(new Update<>("viewer_move", move));
    }

    static String stats(LiveFigures figures, Instant now) {
        int viewers = figures.totalViewers();
        return text(new Update<>(
                "stats_update",
                new Stats(
                        viewers,
                        viewers,
                        figures.activeStages(),
                        figures.publisher().isLive(),
                        now)));
    }

    static String stages(LiveFigures figures, Instant now) {
        List<Stage> stages = figures.stages().stream().map(LiveMessages::stage).toList();
        return text(new Update<>("stages_update", new Stages(stages, now)));
    }

    private static Stage stage(LiveStage stage) {
        return new Stage(
                stage.arn().value(),
                stage.name(),
                stage.viewers(),
                stage.autoScaled(),
                stage.state().name());
    }

    static String text(Object message) {
        try {
            return JsonProvider.JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours is always JSON", e);
        }
    }

    /** What a client wants: {@code action}, or {@code type}, for most a channel, and for one who it is that asks. */
    record Wish(String action, String channel, String userId, String session) {

        static final Wish NONE = new Wish("", "", "", "");
    }

    /** Wishes nothing where the text is not understood. */
    static Wish read(String text) {
        try {
            JsonNode json = JsonProvider.JSON.readTree(text);
            String action = json.path("action").asText(json.path("type").asText(""));
            return new Wish(
                    action,
                    json.path("channel").asText(""),
                    json.path("userId").asText(""),
                    json.path("session").asText(""));
        } catch (JsonProcessingException e) {
            return Wish.NONE;
        }
    }
}
