package org.ivslive.web.scaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.scaling.DecisionPage;
import org.ivslive.scaling.DecisionPosition;
import org.ivslive.scaling.ScalingDecisionRow;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** Some of what the scaler did; there is more behind the cursor, where there is one. */
record DecisionsBody(List<Decision> decisions, @Nullable String cursor) {

    record Decision(
            UUID id,

            @Says("CREATE, DRAIN, CALL_OFF, SWITCH_ON or SWITCH_OFF.")
            String action,

            String reason,
            Map<String, Object> numbers,
            @Says("What came of it.") String outcome,
            @Says("The SERVER_ID that did it.") String node,
            Instant decidedAt) {

        static Decision of(ScalingDecisionRow row) {
            return new Decision(
                    row.id(), row.action(), row.reason(), row.numbers(), row.outcome(), row.node(), row.decidedAt());
        }
    }

    static DecisionsBody of(DecisionPage page) {
        return new DecisionsBody(
                page.decisions().stream().map(Decision::of).toList(),
                page.next().map(DecisionPosition::toString).orElse(null));
    }
}
