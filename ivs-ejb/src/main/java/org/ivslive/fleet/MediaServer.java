package org.ivslive.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media server, as it says what it is.
 *
 * @param publicUrl where broadcasters reach it; null where it is not meant for them
 * @param capacity how many stages it feeds at most; null for as many as there are
 */
public record MediaServer(
        ServerId id,
        String ipAddress,
        int port,
        @Nullable String publicUrl,
        @Nullable String region,
        @Nullable Integer capacity,
        Instant registeredAt) {}
