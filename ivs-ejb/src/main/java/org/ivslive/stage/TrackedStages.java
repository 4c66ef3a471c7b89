package org.ivslive.stage;

import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;

/** What is known of the stages, and the only way to change it. */
interface TrackedStages {

    Optional<LiveStage> master(BroadcastId broadcast);

    /** Takes the step and records it, both or neither; false where the stage is not in the state that it starts from. */
    boolean change(StageChange change);
}
