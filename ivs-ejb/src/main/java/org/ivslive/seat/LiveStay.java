package org.ivslive.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ivslive.ivs.StageId;

/** A stay that is under way. */
public record LiveStay(UUID session, StageId stage, Instant joinedAt) {

    public Duration watched(Instant now) {
        // Clocks of two nodes can differ by more than a short stay lasts.
        return now.isBefore(joinedAt) ? Duration.ZERO : Duration.between(joinedAt, now);
    }
}
