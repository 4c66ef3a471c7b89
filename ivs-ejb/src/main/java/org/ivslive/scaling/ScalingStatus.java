package org.ivslive.scaling;

import java.util.Optional;

/**
 * Whether the scaler acts, and by which rules.
 *
 * @param said what somebody has said to all nodes; empty while the settings hold
 * @param bySetting what the settings say
 */
public record ScalingStatus(Optional<Boolean> said, boolean bySetting, ScalingRules rules) {

    public boolean enabled() {
        return said.orElse(bySetting);
    }
}
