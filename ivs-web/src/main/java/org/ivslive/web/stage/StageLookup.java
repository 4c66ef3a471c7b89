package org.ivslive.web.stage;

import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.wiring.Component;

/** Tells which stage a path means. */
@Component
public class StageLookup {

    private final StageRegistry registry;

    @Inject
    StageLookup(StageRegistry registry) {
        this.registry = registry;
    }

    /**
     * The stage that is tracked now.
     *
     * @throws ApiException where there is none
     */
    public LiveStage living(BroadcastId broadcast, StagePath path) {
        return path.id()
                .flatMap(id -> registry.all(broadcast).stream()
                        .filter(stage -> stage.id().equals(id))
                        .findFirst())
                .filter(stage -> path.arn().map(stage.arn()::equals).orElse(true))
                .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.NOT_FOUND, "stage.not.found")));
    }
}
