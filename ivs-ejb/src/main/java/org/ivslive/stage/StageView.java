package org.ivslive.stage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageArn;

/** A stage as it is shown: what IVS tells of it, and what is tracked of it. */
public record StageView(
        StageArn arn,
        String name,
        int viewerCount,
        StageState state,
        boolean autoScaled,
        boolean master,
        Optional<Instant> createdAt,
        Map<String, String> tags) {}
