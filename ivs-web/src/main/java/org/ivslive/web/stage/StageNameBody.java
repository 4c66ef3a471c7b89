package org.ivslive.web.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** What to call a stage from now on. */
record StageNameBody(
        @NotBlank @Pattern(regexp = NewStageBody.NAME) String name) {}
