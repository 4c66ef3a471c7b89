package org.ivslive.web.scaling;

import jakarta.validation.constraints.NotNull;
import org.ivslive.web.openapi.Says;

/** Whether stages are to come and go by themselves. */
record SwitchBody(
        @NotNull @Says("Whether stages are to come and go by themselves.")
        Boolean enabled) {}
