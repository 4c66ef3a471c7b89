package org.ivslive.web.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A heartbeat that counted.
 *
 * @param move where to go, while the stage drains
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeatBody(
        String userId,
        String stageArn,
        boolean heartbeatUpdated,
        @Nullable MoveBody move) {}
