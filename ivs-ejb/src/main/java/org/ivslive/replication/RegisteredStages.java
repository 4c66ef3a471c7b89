package org.ivslive.replication;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;

/** Those that are tracked. */
@Component
class RegisteredStages implements LivingStages {

    private final StageRegistry registry;

    @Inject
    RegisteredStages(StageRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<LiveStage> find(BroadcastId broadcast, StageArn stage) {
        return registry.all(broadcast).stream()
                .filter(each -> each.arn().equals(stage))
                .findFirst();
    }
}
