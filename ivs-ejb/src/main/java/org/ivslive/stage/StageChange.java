package org.ivslive.stage;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a stage, and its entry in the record.
 *
 * @param from the state that it must be in for the step to be taken; null for a stage that is not tracked yet
 * @param numbers the figures behind the reason
 */
public record StageChange(
        UUID id,
        BroadcastId broadcast,
        StageArn arn,
        String name,
        boolean master,
        boolean autoScaled,
        Instant createdAt,
        @Nullable StageState from,
        StageState to,
        String reason,
        Map<String, Object> numbers,
        String node,
        @Nullable String requestId,
        Instant occurredAt) {

    public StageChange {
        numbers = Map.copyOf(numbers);
    }
}
