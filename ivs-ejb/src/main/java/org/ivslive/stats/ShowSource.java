package org.ivslive.stats;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.publisher.PublisherState;
import org.ivslive.settings.Settings;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;

/** Tells how the show is. Nothing is told while Redis is away: no figures are better than old ones. */
@Component
class ShowSource implements MetricSource {

    private final Pulse pulse;
    private final int seatsOfAStage;

    @Inject
    ShowSource(Pulse pulse, Settings settings) {
        this.pulse = pulse;
        seatsOfAStage = settings.get(Settings.MAX_VIEWERS_PER_STAGE);
    }

    @Override
    public void report(Readings readings) {
        pulse.recent().ifPresent(figures -> report(figures, seatsOfAStage, readings));
    }

    static void report(LiveFigures figures, int seatsOfAStage, Readings readings) {
        Map<StageState, Integer> stages = new EnumMap<>(StageState.class);
        int free = 0;
        for (LiveStage stage : figures.stages()) {
            stages.merge(stage.state(), 1, Integer::sum);
            free += stage.state() == StageState.READY ? Math.max(0, seatsOfAStage - stage.viewers()) : 0;
        }
        readings.put(Metric.VIEWERS, figures.totalViewers());
        readings.put(Metric.SEATS_FREE, free);
        for (StageState state : StageState.values()) {
            readings.put(Metric.STAGES, stages.getOrDefault(state, 0), state.name());
        }
        for (PublisherState state : PublisherState.values()) {
            readings.put(Metric.PUBLISHER_STATE, figures.publisher().state() == state, state.name());
        }
    }
}
