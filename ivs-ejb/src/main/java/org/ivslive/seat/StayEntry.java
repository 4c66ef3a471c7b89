package org.ivslive.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record about a stay: its beginning or its end. Each says all that the other lacks, so that they can be
 * written in any order.
 *
 * @param at when it happened, in milliseconds
 * @param named whether it corrects who the viewer is on the stage; not written otherwise
 * @param reason why it ended; null at its beginning
 */
record StayEntry(
        long at,
        String broadcast,
        String userId,
        String stageArn,
        String participantId,
        UUID sessionId,
        long joinedAt,
        boolean named,
        @Nullable String reason,
        @Nullable String userAgent,
        @Nullable String ipAddress) {}
