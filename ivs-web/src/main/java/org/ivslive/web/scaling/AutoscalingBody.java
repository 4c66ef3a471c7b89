package org.ivslive.web.scaling;

import org.ivslive.scaling.ScalingRules;
import org.ivslive.scaling.ScalingStatus;
import org.ivslive.web.openapi.Says;

/** Whether stages come and go by themselves, and by which rules. */
record AutoscalingBody(
        boolean enabled,

        @Says("Whether somebody has said so; otherwise the setting holds.")
        boolean overridden,

        @Says("What AUTO_SCALE_ENABLED says on the node that answers.")
        boolean autoScaleEnabled,

        Rules rules) {

    /** As the settings of these names have them; times in seconds. */
    record Rules(
            int maxViewersPerStage,
            int scaleUpThreshold,
            int scaleDownThreshold,
            int maxStages,
            int warmSpareStages,
            double stageWarmupSeconds,
            double autoscaleIntervalSeconds,

            @Says("For how long a stage must have been idle without a break before it may go.")
            double idleSeconds) {

        static Rules of(ScalingRules rules) {
            return new Rules(
                    rules.seats(),
                    rules.filling(),
                    rules.idle(),
                    rules.mostStages(),
                    rules.spare(),
                    rules.warmUp().toMillis() / 1000.0,
                    rules.period().toMillis() / 1000.0,
                    rules.idleTime().toMillis() / 1000.0);
        }
    }

    static AutoscalingBody of(ScalingStatus status) {
        return new AutoscalingBody(
                status.enabled(), status.said().isPresent(), status.bySetting(), Rules.of(status.rules()));
    }
}
