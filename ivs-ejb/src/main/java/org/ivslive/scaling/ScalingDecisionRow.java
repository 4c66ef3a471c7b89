package org.ivslive.scaling;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ivslive.database.JsonObject;

/** What the scaler did, or did not do, and why. */
@Entity
@Table(name = "scaling_decisions")
public class ScalingDecisionRow {

    @Id
    private UUID id;

    @Column(name = "broadcast_id")
    private String broadcastId;

    private String action;

    private String reason;

    @Convert(converter = JsonObject.class)
    private Map<String, Object> numbers;

    private String outcome;

    private String node;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ScalingDecisionRow() {}

    public ScalingDecisionRow(
            UUID id,
            String broadcastId,
            String action,
            String reason,
            Map<String, Object> numbers,
            String outcome,
            String node,
            Instant decidedAt) {
        this.id = id;
        this.broadcastId = broadcastId;
        this.action = action;
        this.reason = reason;
        this.numbers = numbers;
        this.outcome = outcome;
        this.node = node;
        this.decidedAt = decidedAt;
    }

    public UUID id() {
        return id;
    }

    public String broadcastId() {
        return broadcastId;
    }

    public String action() {
        return action;
    }

    public String reason() {
        return reason;
    }

    public Map<String, Object> numbers() {
        return numbers;
    }

    public String outcome() {
        return outcome;
    }

    public String node() {
        return node;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
