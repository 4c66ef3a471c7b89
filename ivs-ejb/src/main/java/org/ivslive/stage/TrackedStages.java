package org.ivslive.stage;

import java.util.List;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;

/** What is known of the stages, and the only way to change it. */
interface TrackedStages {

    /** All tracked stages, the oldest first. */
    List<LiveStage> all(BroadcastId broadcast);

    default Optional<LiveStage> master(BroadcastId broadcast) {
        return all(broadcast).stream().filter(LiveStage::master).findFirst();
    }

    /** Takes the step and records it, both or neither; false where the stage is not in the state that it starts from. */
    boolean change(StageChange change);

    /**
     * As {@link #change}, for a stage that is to be deleted: only while nobody sits there, and from then on until IVS has
     * deleted it too it is known that IVS is to.
     */
    boolean close(StageChange change);
}
