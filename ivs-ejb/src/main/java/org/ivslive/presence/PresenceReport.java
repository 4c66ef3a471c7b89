package org.ivslive.presence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ivslive.ivs.StageId;

/**
 * What is known of who is on the stages.
 *
 * @param samples of those stages that IVS told of
 * @param problem what the last attempt to ask failed by; empty where it did not
 */
public record PresenceReport(Map<StageId, PresenceSample> samples, Optional<Problem> problem) {

    public PresenceReport {
        samples = Map.copyOf(samples);
    }

    /** Why IVS was not heard. */
    public enum Reason {
        IVS_UNAVAILABLE,
        IVS_REFUSED
    }

    public record Problem(Reason reason, Instant at) {}
}
