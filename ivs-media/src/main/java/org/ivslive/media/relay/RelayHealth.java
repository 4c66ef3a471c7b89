package org.ivslive.media.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a heartbeat tells of a relay, at most a second old. */
public record RelayHealth(@Nullable PublisherHealth publisher, List<LegHealth> legs) {
    public RelayHealth {
        legs = List.copyOf(legs);
    }
}
