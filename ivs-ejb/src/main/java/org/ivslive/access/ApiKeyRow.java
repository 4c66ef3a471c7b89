package org.ivslive.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key: its hash, never the key. */
@Entity
@Table(name = "api_keys")
public class ApiKeyRow {

    @Id
    private UUID id;

    private String name;

    private KeyRole role;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "key_hint")
    private String keyHint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKeyRow() {}

    public ApiKeyRow(
            UUID id,
            String name,
            KeyRole role,
            String keyHash,
            String keyHint,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.keyHash = keyHash;
        this.keyHint = keyHint;
        this.createdAt = createdAt;
        this.lastUsedAt = lastUsedAt;
        this.revokedAt = revokedAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public KeyRole role() {
        return role;
    }

    public String keyHash() {
        return keyHash;
    }

    public String keyHint() {
        return keyHint;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
