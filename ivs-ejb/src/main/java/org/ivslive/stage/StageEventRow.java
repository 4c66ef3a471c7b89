package org.ivslive.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.database.JsonObject;
import org.jspecify.annotations.Nullable;

/** One step in the life of a stage, as it was recorded. */
@Entity
@Table(name = "stage_events")
public class StageEventRow {

    @Id
    private UUID id;

    @Column(name = "broadcast_id")
    private String broadcastId;

    @Column(name = "stage_arn")
    private String stageArn;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable StageState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private StageState toState;

    private String reason;

    @Convert(converter = JsonObject.class)
    private Map<String, Object> numbers;

    private String node;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected StageEventRow() {}

    static StageEventRow of(StageChange change) {
        StageEventRow row = new StageEventRow();
        row.id = change.id();
        row.broadcastId = change.broadcast().value();
        row.stageArn = change.arn().value();
        row.fromState = change.from();
        row.toState = change.to();
        row.reason = change.reason();
        row.numbers = change.numbers();
        row.node = change.node();
        row.requestId = change.requestId();
        row.occurredAt = change.occurredAt();
        return row;
    }

    public UUID id() {
        return id;
    }

    public Optional<StageState> from() {
        return Optional.ofNullable(fromState);
    }

    public StageState to() {
        return toState;
    }

    public String reason() {
        return reason;
    }

    public Map<String, Object> numbers() {
        return numbers;
    }

    public String node() {
        return node;
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
