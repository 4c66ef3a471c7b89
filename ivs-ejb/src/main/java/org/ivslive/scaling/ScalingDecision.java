package org.ivslive.scaling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do and why.
 *
 * @param steps none: hold
 * @param reason in words and numbers
 * @param numbers every number of the reason, and those that led to it
 */
public record ScalingDecision(List<ScalingStep> steps, String reason, Map<String, Object> numbers) {

    public ScalingDecision {
        steps = List.copyOf(steps);
        // Not Map.copyOf: people read them in the order in which they were found.
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public boolean holds() {
        return steps.isEmpty();
    }
}
