package org.ivslive.web.fleet;

import java.util.List;
import org.ivslive.stage.LiveStage;

/** The stages that there is something to send to. */
record FeedBody(List<Stage> stages, int totalStages) {

    record Stage(String stageArn, int viewerCount, String stageId) {}

    static FeedBody of(List<LiveStage> stages) {
        List<Stage> all = stages.stream()
                .map(stage -> new Stage(
                        stage.arn().value(), stage.viewers(), stage.id().value()))
                .toList();
        return new FeedBody(all, all.size());
    }
}
