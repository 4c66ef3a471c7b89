package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.ivslive.audit.AuditTrail;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has it recorded what the scaler did, why, and what came of it. */
@Component
class DecisionTrail {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionTrail.class);

    private final AuditTrail trail;
    private final Clock clock;
    private final NodeId node;

    @Inject
    DecisionTrail(AuditTrail trail, Clock clock, NodeId node) {
        this.trail = trail;
        this.clock = clock;
        this.node = node;
    }

    void note(BroadcastId broadcast, String action, String reason, Map<String, Object> numbers, String outcome) {
        LOG.info("{}: {}; {}", action, reason, outcome);
        trail.append(broadcast, DecisionSink.TYPE, entry(broadcast, action, reason, numbers, outcome));
    }

    /** For those who append it themselves, with the change that it tells of. */
    DecisionEntry entry(
            BroadcastId broadcast, String action, String reason, Map<String, Object> numbers, String outcome) {
        return new DecisionEntry(
                UUID.randomUUID(), broadcast.value(), action, reason, numbers, outcome, node.value(), clock.instant());
    }
}
