package org.ivslive.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.ivslive.ivs.StageArn;
import org.jspecify.annotations.Nullable;

/** A stage, living or gone, as the record has it: what its events come to. */
@Entity
@Table(name = "stages")
public class StageRow {

    @Id
    private String arn;

    @Column(name = "stage_id")
    private String stageId;

    @Column(name = "broadcast_id")
    private String broadcastId;

    private String name;

    @Enumerated(EnumType.STRING)
    private StageState state;

    private boolean master;

    @Column(name = "auto_scaled")
    private boolean autoScaled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected StageRow() {}

    static StageRow of(StageChange change) {
        StageRow row = new StageRow();
        row.arn = change.arn().value();
        row.stageId = change.arn().id().value();
        row.broadcastId = change.broadcast().value();
        row.createdAt = change.createdAt();
        row.changedAt = Instant.MIN;
        row.apply(change);
        return row;
    }

    /** Events can come in any order: the newest one tells what is. */
    void apply(StageChange change) {
        if (change.occurredAt().isBefore(changedAt)) {
            return;
        }
        name = change.name();
        state = change.to();
        master = change.master();
        autoScaled = change.autoScaled();
        changedAt = change.occurredAt();
        boolean gone = state == StageState.DELETED || state == StageState.FAILED;
        deletedAt = gone ? change.occurredAt() : null;
    }

    public StageArn arn() {
        return new StageArn(arn);
    }

    public String name() {
        return name;
    }

    public StageState state() {
        return state;
    }

    public boolean isMaster() {
        return master;
    }

    public boolean isAutoScaled() {
        return autoScaled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }
}
