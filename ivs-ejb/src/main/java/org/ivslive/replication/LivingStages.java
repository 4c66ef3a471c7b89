package org.ivslive.replication;

import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;

/** Tells which stages are ours. */
interface LivingStages {

    Optional<LiveStage> find(BroadcastId broadcast, StageArn stage);
}
