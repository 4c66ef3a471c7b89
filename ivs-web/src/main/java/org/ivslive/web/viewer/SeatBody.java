package org.ivslive.web.viewer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.ViewerId;

/** Who sits where. */
record SeatBody(
        @NotBlank @Pattern(regexp = ViewerId.SHAPE) String userId,

        @NotBlank @Pattern(regexp = StageArn.SHAPE) String stageArn) {

    ViewerId viewer() {
        return new ViewerId(userId);
    }

    StageArn stage() {
        return new StageArn(stageArn);
    }
}
