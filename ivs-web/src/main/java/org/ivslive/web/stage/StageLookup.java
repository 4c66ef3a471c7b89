package org.ivslive.web.stage;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.RecordedStages;
import org.ivslive.stage.StageRegistry;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.wiring.Component;

/** Tells which stage a path means. */
@Component
public class StageLookup {

    private final StageRegistry registry;
    private final RecordedStages record;

    @Inject
    StageLookup(StageRegistry registry, RecordedStages record) {
        this.registry = registry;
        this.record = record;
    }

    /**
     * The stage that is tracked now.
     *
     * @throws ApiException where there is none
     */
    public LiveStage living(BroadcastId broadcast, StagePath path) {
        return path.id()
                .flatMap(id -> tracked(broadcast, id))
                .filter(stage -> path.arn().map(stage.arn()::equals).orElse(true))
                .orElseThrow(StageProblems::unknown);
    }

    /**
     * The stage as the record names it, living or gone. An ARN is taken at its word: the record may know stays on a stage
     * whose own events are lost.
     *
     * @throws ApiException where the path is an id that nobody knows
     */
    public StageArn recorded(BroadcastId broadcast, StagePath path) {
        return path.arn()
                .or(() -> path.id().flatMap(id -> record.find(broadcast, id)))
                // A new one is in the record within seconds.
                .or(() -> path.id().flatMap(id -> tracked(broadcast, id)).map(LiveStage::arn))
                .orElseThrow(StageProblems::unknown);
    }

    private Optional<LiveStage> tracked(BroadcastId broadcast, StageId id) {
        return registry.all(broadcast).stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst();
    }
}
