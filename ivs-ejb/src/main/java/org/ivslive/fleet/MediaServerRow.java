package org.ivslive.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A media server that has registered. */
@Entity
@Table(name = "media_servers")
public class MediaServerRow {

    @Id
    @Column(name = "server_id")
    private String serverId;

    @Column(name = "broadcast_id")
    private String broadcastId;

    @Column(name = "ip_address")
    private String ipAddress;

    private int port;

    @Column(name = "public_url")
    private @Nullable String publicUrl;

    private @Nullable String region;

    private @Nullable Integer capacity;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "last_heartbeat_at")
    private Instant lastHeartbeatAt;

    @Column(name = "gone_at")
    private @Nullable Instant goneAt;

    protected MediaServerRow() {}

    public MediaServerRow(
            String serverId,
            String broadcastId,
            String ipAddress,
            int port,
            @Nullable String publicUrl,
            @Nullable String region,
            @Nullable Integer capacity,
            Instant registeredAt,
            Instant lastHeartbeatAt,
            @Nullable Instant goneAt) {
        this.serverId = serverId;
        this.broadcastId = broadcastId;
        this.ipAddress = ipAddress;
        this.port = port;
        this.publicUrl = publicUrl;
        this.region = region;
        this.capacity = capacity;
        this.registeredAt = registeredAt;
        this.lastHeartbeatAt = lastHeartbeatAt;
        this.goneAt = goneAt;
    }

    static MediaServerRow of(MediaServerEntry entry) {
        MediaServer server = entry.server();
        return new MediaServerRow(
                server.id().value(),
                entry.broadcast(),
                server.ipAddress(),
                server.port(),
                server.publicUrl(),
                server.region(),
                server.capacity(),
                server.registeredAt(),
                entry.lastHeartbeatAt(),
                entry.goneAt());
    }

    /** What is older than what is written changes nothing: entries can come in any order. */
    void apply(MediaServerEntry entry) {
        MediaServer server = entry.server();
        if (entry.lastHeartbeatAt().isBefore(lastHeartbeatAt)) {
            return;
        }
        broadcastId = entry.broadcast();
        ipAddress = server.ipAddress();
        port = server.port();
        publicUrl = server.publicUrl();
        region = server.region();
        capacity = server.capacity();
        registeredAt = server.registeredAt();
        lastHeartbeatAt = entry.lastHeartbeatAt();
        goneAt = entry.goneAt();
    }

    public String serverId() {
        return serverId;
    }

    public String broadcastId() {
        return broadcastId;
    }

    public String ipAddress() {
        return ipAddress;
    }

    public int port() {
        return port;
    }

    public Optional<String> publicUrl() {
        return Optional.ofNullable(publicUrl);
    }

    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant lastHeartbeatAt() {
        return lastHeartbeatAt;
    }

    public Optional<Instant> goneAt() {
        return Optional.ofNullable(goneAt);
    }
}
