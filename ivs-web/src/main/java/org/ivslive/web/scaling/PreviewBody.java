package org.ivslive.web.scaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ivslive.ivs.StageArn;
import org.ivslive.scaling.ScalingDecision;
import org.ivslive.scaling.ScalingStep;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** What would be done now. */
record PreviewBody(
        @Says("Whether it is going to be done: false while the scaler is off.")
        boolean enabled,

        @Says("None: everything stays as it is.") List<Step> steps,

        String reason,
        Map<String, Object> numbers,
        Instant lookedAt) {

    /** Named as in the decisions that are kept. */
    enum Action {
        CREATE,
        CALL_OFF,
        DRAIN
    }

    record Step(
            Action action,

            @Says("How many are made, or 1.") int stages,

            @Says("Null for those that are yet to be made.") @Nullable
            String stageArn) {

        static Step of(ScalingStep step) {
            if (step instanceof ScalingStep.Create create) {
                return new Step(Action.CREATE, create.stages(), null);
            }
            if (step instanceof ScalingStep.Drain drain) {
                return of(Action.DRAIN, drain.stage());
            }
            if (step instanceof ScalingStep.CallOff callOff) {
                return of(Action.CALL_OFF, callOff.stage());
            }
            throw new IllegalStateException("an unknown step: " + step);
        }

        private static Step of(Action action, StageArn stage) {
            return new Step(action, 1, stage.value());
        }
    }

    static PreviewBody of(ScalingDecision decision, boolean enabled, Instant now) {
        return new PreviewBody(
                enabled, decision.steps().stream().map(Step::of).toList(), decision.reason(), decision.numbers(), now);
    }
}
