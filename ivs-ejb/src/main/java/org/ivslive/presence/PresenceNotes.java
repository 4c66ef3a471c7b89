package org.ivslive.presence;

import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageId;

/** Keeps what IVS told, for all nodes. */
interface PresenceNotes {

    void told(BroadcastId broadcast, StageId stage, PresenceSample sample);

    void failed(BroadcastId broadcast, PresenceReport.Problem problem);

    /** Forgets the other stages. */
    void keepOnly(BroadcastId broadcast, Set<StageId> stages);
}
