package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.Map;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;

/** Takes note of stages that IVS turned out not to have, before the next comparison finds them. */
@Component
public class LostStages {

    private final TrackedStages stages;
    private final StageSteps steps;

    @Inject
    LostStages(TrackedStages stages, StageSteps steps) {
        this.stages = stages;
        this.steps = steps;
    }

    /** Nobody is seated there any more. The master stage is found or made again by those who look after it. */
    public void report(BroadcastId broadcast, StageArn arn) {
        stages.all(broadcast).stream()
                .filter(stage -> stage.arn().equals(arn) && !stage.master() && stage.state() != StageState.DRAINING)
                .forEach(stage -> steps.take(
                        broadcast, stage, StageState.FAILED, "gone from IVS", Map.of("viewers", stage.viewers())));
    }
}
