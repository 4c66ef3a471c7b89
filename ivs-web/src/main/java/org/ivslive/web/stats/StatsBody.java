package org.ivslive.web.stats;

import java.time.Instant;
import java.util.List;
import org.ivslive.stage.LiveStage;
import org.ivslive.stats.LiveFigures;

/** The show at one moment. */
record StatsBody(
        int totalViewers, int activeStages, boolean isPublisherLive, String publisherState, List<Stage> stages) {

    record Stage(
            String stageArn, String stageName, int viewerCount, boolean autoScaled, Instant createdAt, String state) {

        static Stage of(LiveStage stage) {
            return new Stage(
                    stage.arn().value(),
                    stage.name(),
                    stage.viewers(),
                    stage.autoScaled(),
                    stage.createdAt(),
                    stage.state().name());
        }
    }

    record Stages(List<Stage> stages, int totalStages) {

        static Stages of(LiveFigures figures) {
            return new Stages(all(figures), figures.stages().size());
        }
    }

    record Viewers(int totalViewers, String calculatedFrom) {

        static Viewers of(LiveFigures figures) {
            return new Viewers(figures.totalViewers(), "real-time sum");
        }
    }

    static StatsBody of(LiveFigures figures) {
        return new StatsBody(
                figures.totalViewers(),
                figures.activeStages(),
                figures.publisher().isLive(),
                figures.publisher().state().name(),
                all(figures));
    }

    private static List<Stage> all(LiveFigures figures) {
        return figures.stages().stream().map(Stage::of).toList();
    }
}
