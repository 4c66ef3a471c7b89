package org.ivslive.stats;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.ivslive.database.JsonObject;
import org.ivslive.publisher.PublisherState;

/** The figures of one moment. */
@Entity
@Table(name = "snapshots")
@IdClass(SnapshotKey.class)
public class SnapshotRow {

    @Id
    @Column(name = "broadcast_id")
    private String broadcastId;

    @Id
    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "total_viewers")
    private int totalViewers;

    @Column(name = "active_stages")
    private int activeStages;

    @Enumerated(EnumType.STRING)
    @Column(name = "publisher_state")
    private PublisherState publisherState;

    @Convert(converter = JsonObject.class)
    private Map<String, Object> stages;

    protected SnapshotRow() {}

    public SnapshotRow(
            String broadcastId,
            Instant takenAt,
            int totalViewers,
            int activeStages,
            PublisherState publisherState,
            Map<String, Object> stages) {
        this.broadcastId = broadcastId;
        this.takenAt = takenAt;
        this.totalViewers = totalViewers;
        this.activeStages = activeStages;
        this.publisherState = publisherState;
        this.stages = stages;
    }

    public String broadcastId() {
        return broadcastId;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public int totalViewers() {
        return totalViewers;
    }

    public int activeStages() {
        return activeStages;
    }

    public PublisherState publisherState() {
        return publisherState;
    }

    public Map<String, Object> stages() {
        return stages;
    }
}
