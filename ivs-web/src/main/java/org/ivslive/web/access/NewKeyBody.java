package org.ivslive.web.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Which key to make. */
record NewKeyBody(
        @NotBlank @Pattern(regexp = "\\P{Cntrl}{1,100}") String name,

        @NotBlank @Pattern(regexp = "admin|publisher|viewer|media")
        String role) {}
