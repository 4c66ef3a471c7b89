package org.ivslive.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.PrometheusText;
import org.ivslive.metrics.Readings;
import org.ivslive.publisher.PublisherState;
import org.ivslive.publisher.PublisherStatus;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;

class ShowSourceTest {

    @Test
    void figures_areOfTheWholeShow() {
        String text = told(
                PublisherState.STARTING,
                stage("a", StageState.READY, 47),
                stage("b", StageState.READY, 52),
                stage("c", StageState.DRAINING, 3));

        assertThat(text)
                .contains("ivs_broadcast_viewers 102\n")
                .contains("ivs_broadcast_stages{state=\"READY\"} 2\n")
                .contains("ivs_broadcast_stages{state=\"DRAINING\"} 1\n")
                .contains("ivs_broadcast_stages{state=\"FAILED\"} 0\n")
                .contains("ivs_broadcast_publisher_state{state=\"STARTING\"} 1\n")
                .contains("ivs_broadcast_publisher_state{state=\"LIVE\"} 0\n");
        assertThat(text)
                .as("a stage over its bound has no free seat, one that drains neither")
                .contains("ivs_broadcast_seats_free 3\n");
    }

    @Test
    void stages_areNoLabel() {
        assertThat(told(PublisherState.LIVE, stage("AbCdEf", StageState.READY, 1)))
                .doesNotContain("AbCdEf");
    }

    private static String told(PublisherState state, LiveStage... stages) {
        Readings readings = new Readings();
        LiveFigures figures = new LiveFigures(new PublisherStatus(state, Optional.empty()), List.of(stages));
        ShowSource.report(figures, 50, readings);
        return PrometheusText.of(new Meters(), readings);
    }

    private static LiveStage stage(String id, StageState state, int viewers) {
        return new LiveStage(
                new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id),
                "stage " + id,
                state,
                false,
                true,
                Instant.EPOCH,
                Instant.EPOCH,
                viewers);
    }
}
