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
 * @param participant who they are on the stage, or will be until that is {@link SeatBook#name known}
 * @param onlyDuringShow whether there is a seat only while a broadcaster is live or expected
 * @param userAgent and the address below: for the record
 */
public record SeatRequest(
        BroadcastId broadcast,
        ViewerId viewer,
        Optional<StageId> stage,
        ParticipantId participant,
        boolean onlyDuringShow,
        @Nullable String userAgent,
        @Nullable String ipAddress) {}
