package org.ivslive.stage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsStage;
import org.ivslive.logging.RequestContext;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps in the lives of stages, each as a compare-and-set with its reason. A step that somebody else took is
 * not taken again.
 */
@Component
public class StageSteps {

    private static final Logger LOG = LoggerFactory.getLogger(StageSteps.class);

    private final TrackedStages tracked;
    private final Clock clock;
    private final NodeId node;

    @Inject
    StageSteps(TrackedStages tracked, Clock clock, NodeId node) {
        this.tracked = tracked;
        this.clock = clock;
        this.node = node;
    }

    /** Begins to track a stage; false where it is tracked already. */
    public boolean begin(
            BroadcastId broadcast,
            IvsStage stage,
            boolean autoScaled,
            StageState to,
            String reason,
            Map<String, Object> numbers) {
        Instant now = clock.instant();
        LiveStage fresh = new LiveStage(stage.arn(), stage.name(), to, false, autoScaled, now, now, 0);
        return told(tracked.change(change(broadcast, fresh, true, to, reason, numbers)), fresh, to, reason);
    }

    /** False where the stage is not as it was seen any more. */
    public boolean take(
            BroadcastId broadcast, LiveStage stage, StageState to, String reason, Map<String, Object> numbers) {
        return told(tracked.change(change(broadcast, stage, false, to, reason, numbers)), stage, to, reason);
    }

    /** Ends the stage, so that IVS can delete it; false where it is not as it was seen any more, or somebody sits there. */
    public boolean close(BroadcastId broadcast, LiveStage stage, String reason) {
        StageState end = StageState.DELETED;
        return told(tracked.close(change(broadcast, stage, false, end, reason, Map.of())), stage, end, reason);
    }

    private StageChange change(
            BroadcastId broadcast,
            LiveStage stage,
            boolean first,
            StageState to,
            String reason,
            Map<String, Object> numbers) {
        return new StageChange(
                UUID.randomUUID(),
                broadcast,
                stage.arn(),
                stage.name(),
                stage.master(),
                stage.autoScaled(),
                stage.createdAt(),
                first ? null : stage.state(),
                to,
                reason,
                numbers,
                node.value(),
                RequestContext.requestId().orElse(null),
                clock.instant());
    }

    private static boolean told(boolean taken, LiveStage stage, StageState to, String reason) {
        if (taken) {
            LOG.info("stage {} is {}: {}", stage.arn(), to, reason);
        }
        return taken;
    }
}
