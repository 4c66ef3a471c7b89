package org.ivslive.web.viewer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.ViewerId;

/** Who is on which stage, and as whom. */
record RejoinBody(
        @NotBlank @Pattern(regexp = ViewerId.SHAPE) String userId,

        @NotBlank @Pattern(regexp = StageArn.SHAPE) String stageArn,

        @NotBlank @Pattern(regexp = ParticipantId.SHAPE) String participantId) {}
