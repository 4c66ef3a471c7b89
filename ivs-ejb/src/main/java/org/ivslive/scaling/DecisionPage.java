package org.ivslive.scaling;

import java.util.List;
import java.util.Optional;

/**
 * Some of the decisions, the newest first.
 *
 * @param next where those behind them begin, where there are any
 */
public record DecisionPage(List<ScalingDecisionRow> decisions, Optional<DecisionPosition> next) {

    public DecisionPage {
        decisions = List.copyOf(decisions);
    }
}
