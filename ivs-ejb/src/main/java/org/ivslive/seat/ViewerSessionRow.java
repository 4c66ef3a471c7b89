package org.ivslive.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stay of one viewer on one stage. */
@Entity
@Table(name = "viewer_sessions")
public class ViewerSessionRow {

    @Id
    private UUID id;

    @Column(name = "broadcast_id")
    private String broadcastId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "stage_arn")
    private String stageArn;

    @Column(name = "participant_id")
    private String participantId;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "last_heartbeat_at")
    private @Nullable Instant lastHeartbeatAt;

    @Column(name = "user_agent")
    private @Nullable String userAgent;

    @Column(name = "ip_address")
    private @Nullable String ipAddress;

    protected ViewerSessionRow() {}

    public ViewerSessionRow(
            UUID id,
            String broadcastId,
            String userId,
            String stageArn,
            String participantId,
            Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable String endReason,
            @Nullable Instant lastHeartbeatAt,
            @Nullable String userAgent,
            @Nullable String ipAddress) {
        this.id = id;
        this.broadcastId = broadcastId;
        this.userId = userId;
        this.stageArn = stageArn;
        this.participantId = participantId;
        this.joinedAt = joinedAt;
        this.leftAt = leftAt;
        this.endReason = endReason;
        this.lastHeartbeatAt = lastHeartbeatAt;
        this.userAgent = userAgent;
        this.ipAddress = ipAddress;
    }

    static ViewerSessionRow of(StayEntry entry) {
        return new ViewerSessionRow(
                entry.sessionId(),
                entry.broadcast(),
                entry.userId(),
                entry.stageArn(),
                entry.participantId(),
                Instant.ofEpochMilli(entry.joinedAt()),
                null,
                null,
                null,
                null,
                null);
    }

    /** What the beginning knows and what the end knows; the end may come first. */
    void add(StayEntry entry) {
        if (entry.named()) {
            participantId = entry.participantId();
        }
        if (entry.reason() == null) {
            userAgent = entry.userAgent();
            ipAddress = entry.ipAddress();
        } else {
            endReason = entry.reason();
            // Clocks of two nodes can differ by more than a short stay lasts.
            Instant at = Instant.ofEpochMilli(entry.at());
            leftAt = at.isBefore(joinedAt) ? joinedAt : at;
        }
    }

    /** @param seated whether the stay is under way: then it lasts until now */
    Duration watched(boolean seated, Instant now) {
        Instant end = leftAt;
        if (end == null) {
            end = seated ? now : lastHeartbeatAt;
        }
        return end == null || end.isBefore(joinedAt) ? Duration.ZERO : Duration.between(joinedAt, end);
    }

    public UUID id() {
        return id;
    }

    public String broadcastId() {
        return broadcastId;
    }

    public String userId() {
        return userId;
    }

    public String stageArn() {
        return stageArn;
    }

    public String participantId() {
        return participantId;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<Instant> lastHeartbeatAt() {
        return Optional.ofNullable(lastHeartbeatAt);
    }

    public Optional<String> userAgent() {
        return Optional.ofNullable(userAgent);
    }

    public Optional<String> ipAddress() {
        return Optional.ofNullable(ipAddress);
    }
}
