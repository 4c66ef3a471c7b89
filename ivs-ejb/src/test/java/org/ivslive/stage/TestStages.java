package org.ivslive.stage;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.jspecify.annotations.Nullable;

/** Named stages and steps in their lives. */
final class TestStages {

    static final StageArn FIRST = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/First1234567");
    static final StageArn SECOND = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Second123456");
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private TestStages() {}

    static StageChange change(@Nullable StageState from, StageState to, Instant occurredAt) {
        return new StageChange(
                UUID.randomUUID(),
                BroadcastId.MAIN,
                FIRST,
                "stage at " + occurredAt,
                false,
                true,
                NOON,
                from,
                to,
                "47/50 on 3 stages",
                Map.of("viewers", 47),
                "node-1",
                null,
                occurredAt);
    }
}
