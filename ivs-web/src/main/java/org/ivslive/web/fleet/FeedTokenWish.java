package org.ivslive.web.fleet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.fleet.ServerId;
import org.ivslive.ivs.StageArn;

/** Which media server wants onto which stage. */
record FeedTokenWish(
        @NotBlank @Pattern(regexp = ServerId.SHAPE) String serverId,

        @NotBlank @Pattern(regexp = StageArn.SHAPE) String stageArn) {}
