package org.ivslive.presence;

import java.util.List;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageId;
import org.ivslive.stage.LiveStage;

/** Tells which stages there are, and who is seated on them. */
interface Audience {

    List<LiveStage> stages(BroadcastId broadcast);

    Set<ParticipantId> seated(BroadcastId broadcast, StageId stage);
}
