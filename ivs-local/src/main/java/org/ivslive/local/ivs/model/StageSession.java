package org.ivslive.local.ivs.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session: open until its last participant has gone. */
public record StageSession(
        SessionId id,
        long sequence,
        Instant startTime,
        @Nullable Instant endTime) {
    StageSession endedAt(Instant end) {
        return new StageSession(id, sequence, startTime, end);
    }
}
