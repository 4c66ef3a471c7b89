package org.ivslive.scaling;

import jakarta.inject.Inject;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/** Holds the rules for those who go by them. */
@Component
class ScalingRulesProducer {

    private final ScalingRules rules;

    @Inject
    ScalingRulesProducer(Settings settings) {
        rules = ScalingRules.of(settings);
    }

    ScalingRules rules() {
        return rules;
    }
}
