package org.ivslive.publisher;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the show is on, and since when.
 *
 * @param since empty where nobody has ever been live
 */
public record PublisherStatus(PublisherState state, Optional<Instant> since) {

    public boolean isLive() {
        return state == PublisherState.LIVE;
    }

    /** Whether viewers are let in: the show is on, or about to begin. */
    public boolean admitsViewers() {
        return state != PublisherState.OFFLINE;
    }
}
