package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.jspecify.annotations.Nullable;

/** Since when each stage has been idle. Safe for several threads. */
final class IdleWatch {

    private final int idle;
    /** Nobody knows what was between two looks that are farther apart. */
    private final Duration longestGap;

    private Map<StageArn, Instant> since = Map.of();
    private @Nullable Instant lastLook;

    IdleWatch(ScalingRules rules) {
        this.idle = rules.idle();
        this.longestGap = rules.period().multipliedBy(2);
    }

    synchronized void seen(Instant at, List<LiveStage> stages) {
        Instant last = lastLook;
        if (last != null && at.isBefore(last)) {
            return;
        }
        boolean unbroken = last != null && !last.plus(longestGap).isBefore(at);
        Map<StageArn, Instant> now = new HashMap<>();
        for (LiveStage stage : stages) {
            if (idle(stage)) {
                now.put(stage.arn(), unbroken ? since.getOrDefault(stage.arn(), at) : at);
            }
        }
        since = Map.copyOf(now);
        lastLook = at;
    }

    synchronized Map<StageArn, Instant> since() {
        return since;
    }

    /** A stage that drains is empty because it drains: called off, it begins anew. */
    private boolean idle(LiveStage stage) {
        boolean open = stage.state() == StageState.READY || stage.state() == StageState.CONNECTING;
        return open && stage.viewers() <= idle;
    }
}
