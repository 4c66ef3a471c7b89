package org.ivslive.web.fleet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import org.ivslive.fleet.MediaServer;
import org.ivslive.fleet.ServerId;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** What a media server says it is. */
record RegisterBody(
        @NotBlank @Pattern(regexp = ServerId.SHAPE) String serverId,

        @NotBlank @Pattern(regexp = "[0-9A-Fa-f:.]{2,45}") String ipAddress,

        @Nullable @Min(1) @Max(65_535) @Says("3001 unless given.")
        Integer port,

        @Nullable @Pattern(regexp = "https?://\\S{1,500}") @Says("Where broadcasters reach it.")
        String publicUrl,

        @Nullable @Pattern(regexp = "[a-z0-9-]{1,32}") String region,

        @Nullable @Min(1) @Max(10_000) @Says("How many stages it feeds at most.")
        Integer capacity) {

    private static final int USUAL_PORT = 3001;

    MediaServer server(Instant now) {
        int known = Objects.requireNonNullElse(port, USUAL_PORT);
        return new MediaServer(new ServerId(serverId), ipAddress, known, publicUrl, region, capacity, now);
    }

    /** What it is answered. */
    record Registered(String serverId, boolean registered, long expiresIn) {}
}
