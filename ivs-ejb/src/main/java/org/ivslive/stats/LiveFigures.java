package org.ivslive.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ivslive.publisher.PublisherState;
import org.ivslive.publisher.PublisherStatus;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** The show at one moment: who sends, and who sits where. Every total is a sum over the sets of seats. */
public record LiveFigures(PublisherStatus publisher, List<LiveStage> stages) {

    private static final Set<StageState> ACTIVE =
            EnumSet.of(StageState.CONNECTING, StageState.READY, StageState.DRAINING);

    static final LiveFigures NOTHING_KNOWN =
            new LiveFigures(new PublisherStatus(PublisherState.OFFLINE, Optional.empty()), List.of());

    public LiveFigures {
        stages = List.copyOf(stages);
    }

    public int totalViewers() {
        return stages.stream().mapToInt(LiveStage::viewers).sum();
    }

    /** How many stages exist and can hold viewers. */
    public int activeStages() {
        return (int)
                stages.stream().filter(stage -> ACTIVE.contains(stage.state())).count();
    }
}
