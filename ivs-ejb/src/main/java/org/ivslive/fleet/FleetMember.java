package org.ivslive.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A media server and what was last heard of it.
 *
 * @param linkedUntil until when it is believed to be connected by WebSocket; empty where it never was
 */
public record FleetMember(
        MediaServer server, Instant lastBeat, Optional<Instant> linkedUntil, Optional<ServerReport> report) {

    /** Who is not heard of for so long is gone. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /**
     * Whether it lives. A connection that ends says more than a heartbeat that is not due yet: whoever was connected and is
     * not any more is gone at once, unless it has beaten since.
     */
    public boolean isAlive(Instant now) {
        boolean beats = now.isBefore(lastBeat.plus(SILENCE));
        return linkedUntil
                .map(until -> now.isBefore(until) || beats && lastBeat.isAfter(until))
                .orElse(beats);
    }

    public boolean isLinked(Instant now) {
        return linkedUntil.filter(now::isBefore).isPresent();
    }
}
