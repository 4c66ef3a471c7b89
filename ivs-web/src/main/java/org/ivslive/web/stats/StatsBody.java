package org.ivslive.web.stats;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.ivslive.publisher.PublisherState;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.stats.LiveFigures;

/** The show at one moment. */
record StatsBody(
        int totalViewers,
        int activeStages,
        boolean isPublisherLive,
        PublisherState publisherState,
        List<Stage> stages) {

    record Stage(
            String stageArn,
            String stageName,
            int viewerCount,
            boolean autoScaled,
            Instant createdAt,
            StageState state) {

        static Stage of(LiveStage stage) {
            return new Stage(
                    stage.arn().value(),
                    stage.name(),
                    stage.viewers(),
                    stage.autoScaled(),
                    stage.createdAt(),
                    stage.state());
        }
    }

    record Stages(List<Stage> stages, int totalStages) {

        static Stages of(LiveFigures figures) {
            return new Stages(all(figures), figures.stages().size());
        }
    }

    record Viewers(
            int totalViewers,
            @Pattern(regexp = "real-time sum") String calculatedFrom) {

        static Viewers of(LiveFigures figures) {
            return new Viewers(figures.totalViewers(), "real-time sum");
        }
    }

    static StatsBody of(LiveFigures figures) {
        return new StatsBody(
                figures.totalViewers(),
                figures.activeStages(),
                figures.publisher().isLive(),
                figures.publisher().state(),
                all(figures));
    }

    private static List<Stage> all(LiveFigures figures) {
        return figures.stages().stream().map(Stage::of).toList();
    }
}
