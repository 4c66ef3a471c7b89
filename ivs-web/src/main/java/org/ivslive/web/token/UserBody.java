package org.ivslive.web.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.seat.ViewerId;

/** Who wants to publish. */
record UserBody(@NotBlank @Pattern(regexp = ViewerId.SHAPE) String userId) {}
