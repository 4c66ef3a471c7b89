package org.ivslive.web.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.ViewerId;
import org.jspecify.annotations.Nullable;

/** Who wants to watch, and where, if that matters. */
record JoinBody(
        @NotBlank @Pattern(regexp = ViewerId.SHAPE) String userId,

        @Nullable @Pattern(regexp = StageArn.SHAPE) String stageArn) {}
