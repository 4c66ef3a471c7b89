package org.ivslive.web.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.ivs.StageArn;

/** Which media server wants onto which stage. */
record MediaServerBody(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String serverId,

        @NotBlank @Pattern(regexp = StageArn.SHAPE) String stageArn) {}
