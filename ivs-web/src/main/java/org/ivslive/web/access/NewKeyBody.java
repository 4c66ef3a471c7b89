package org.ivslive.web.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.ivslive.access.KeyRole;

/** Which key to make. */
record NewKeyBody(
        @NotBlank @Pattern(regexp = "\\P{Cc}{1,100}") String name,

        @NotBlank @Pattern(regexp = ROLES) String role) {

    /** What {@link KeyRole} knows. */
    static final String ROLES = "admin|publisher|viewer|media";
}
