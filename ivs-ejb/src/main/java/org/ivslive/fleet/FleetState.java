package org.ivslive.fleet;

import java.util.List;
import java.util.Map;
import org.ivslive.ivs.StageId;

/** All that is known of the media servers, and which of them feeds which stage. */
public record FleetState(List<FleetMember> members, Map<StageId, ServerId> feeds) {

    public FleetState {
        members = List.copyOf(members);
        feeds = Map.copyOf(feeds);
    }
}
