package org.ivslive.web.stage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ivslive.stage.StagePage;
import org.ivslive.stage.StageState;
import org.ivslive.stage.StageView;
import org.jspecify.annotations.Nullable;

/** A stage in a list. */
record StageBody(
        String stageArn,
        String stageId,
        String name,
        int viewerCount,
        StageState state,
        boolean autoScaled,
        boolean isMaster,
        @Nullable Instant createdAt,
        Map<String, String> tags) {

    static StageBody of(StageView stage) {
        return new StageBody(
                stage.arn().value(),
                stage.arn().id().value(),
                stage.name(),
                stage.viewerCount(),
                stage.state(),
                stage.autoScaled(),
                stage.master(),
                stage.createdAt().orElse(null),
                stage.tags());
    }

    record Page(
            List<StageBody> stages,
            int totalStages,
            @Nullable String nextToken) {

        static Page of(StagePage page) {
            return new Page(
                    page.stages().stream().map(StageBody::of).toList(),
                    page.total(),
                    page.nextToken().orElse(null));
        }
    }
}
