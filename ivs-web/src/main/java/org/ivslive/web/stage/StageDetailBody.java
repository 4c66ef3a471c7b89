package org.ivslive.web.stage;

import java.time.Instant;
import java.util.Map;
import org.ivslive.ivs.IvsStage;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.jspecify.annotations.Nullable;

/** One stage, as IVS tells of it and as it is tracked. */
record StageDetailBody(Stage stage, int viewerCount) {

    record Stage(
            String arn,
            String stageId,
            String name,
            @Nullable String activeSessionId,
            StageState state,
            boolean autoScaled,
            boolean isMaster,
            Instant createdAt,
            Map<String, String> tags) {}

    static StageDetailBody of(IvsStage stage, LiveStage tracked) {
        return new StageDetailBody(
                new Stage(
                        stage.arn().value(),
                        stage.arn().id().value(),
                        stage.name(),
                        stage.activeSessionId().orElse(null),
                        tracked.state(),
                        tracked.autoScaled(),
                        tracked.master(),
                        tracked.createdAt(),
                        stage.tags()),
                tracked.viewers());
    }
}
