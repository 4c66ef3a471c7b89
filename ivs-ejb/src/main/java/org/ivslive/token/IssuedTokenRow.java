package org.ivslive.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who was given which token. Never the token. */
@Entity
@Table(name = "issued_tokens")
public class IssuedTokenRow {

    @Id
    @Column(name = "participant_id")
    private String participantId;

    @Column(name = "broadcast_id")
    private String broadcastId;

    @Column(name = "stage_arn")
    private String stageArn;

    @Column(name = "user_id")
    private String userId;

    private String capabilities;

    @Enumerated(EnumType.STRING)
    private TokenMaker maker;

    @Column(name = "key_arn")
    private @Nullable String keyArn;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected IssuedTokenRow() {}

    public IssuedTokenRow(
            String participantId,
            String broadcastId,
            String stageArn,
            String userId,
            String capabilities,
            TokenMaker maker,
            @Nullable String keyArn,
            @Nullable String requestId,
            Instant issuedAt,
            Instant expiresAt) {
        this.participantId = participantId;
        this.broadcastId = broadcastId;
        this.stageArn = stageArn;
        this.userId = userId;
        this.capabilities = capabilities;
        this.maker = maker;
        this.keyArn = keyArn;
        this.requestId = requestId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    public String participantId() {
        return participantId;
    }

    public String broadcastId() {
        return broadcastId;
    }

    public String stageArn() {
        return stageArn;
    }

    public String userId() {
        return userId;
    }

    public String capabilities() {
        return capabilities;
    }

    public TokenMaker maker() {
        return maker;
    }

    public Optional<String> keyArn() {
        return Optional.ofNullable(keyArn);
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
