package org.ivslive.scaling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The scaler's entry in the record. */
record DecisionEntry(
        UUID id,
        String broadcast,
        String action,
        String reason,
        Map<String, Object> numbers,
        String outcome,
        String node,
        Instant decidedAt) {}
