package org.ivslive.seat;

import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageId;
import org.jspecify.annotations.Nullable;

/**
 * A viewer asks for a seat.
 *
 * @param stage the stage that it must be on; empty for any
 * @param userAgent and the address below: for the record
 */
public record SeatRequest(
        BroadcastId broadcast,
        ViewerId viewer,
        Optional<StageId> stage,
        ParticipantId participant,
        @Nullable String userAgent,
        @Nullable String ipAddress) {}
