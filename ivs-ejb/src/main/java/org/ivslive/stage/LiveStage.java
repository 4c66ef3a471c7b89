package org.ivslive.stage;

import java.time.Instant;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageId;

/** A stage as it is kept in Redis, with the number of its seats that are taken. */
public record LiveStage(
        StageArn arn,
        String name,
        StageState state,
        boolean master,
        boolean autoScaled,
        Instant createdAt,
        Instant changedAt,
        int viewers) {

    public StageId id() {
        return arn.id();
    }

    /** The same one under another name. */
    LiveStage named(String other) {
        return new LiveStage(arn, other, state, master, autoScaled, createdAt, changedAt, viewers);
    }

    /** The same one, and not the scaler's. */
    LiveStage byHand() {
        return new LiveStage(arn, name, state, master, false, createdAt, changedAt, viewers);
    }

    LiveStage in(StageState other) {
        return new LiveStage(arn, name, other, master, autoScaled, createdAt, changedAt, viewers);
    }
}
