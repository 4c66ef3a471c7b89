package org.ivslive.web.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.stats.LiveFigures;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows who listens on this node, and tells them what changed, and every five seconds that nothing did. */
@Component
class LiveHub {

    /** Whoever has not taken a message for so long does not read. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

    /** By the id of their sessions. */
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    private final AtomicReference<Told> told = new AtomicReference<>(Told.NOTHING);
    private final Clock clock;
    private final LiveMeters meters;

    private record Told(Optional<LiveFigures> figures, Instant at) {

        static final Told NOTHING = new Told(Optional.empty(), Instant.EPOCH);

        boolean isDue(LiveFigures seen, Instant now) {
            return !figures.equals(Optional.of(seen)) || !now.isBefore(at.plus(AT_LEAST_EVERY));
        }
    }

    @Inject
    LiveHub(Clock clock, LiveMeters meters) {
        this.clock = clock;
        this.meters = meters;
    }

    void opened(Session session) {
        connections.put(session.getId(), new Connection(session, meters));
    }

    void closed(Session session) {
        connections.remove(session.getId());
    }

    Optional<Connection> connection(Session session) {
        return Optional.ofNullable(connections.get(session.getId()));
    }

    Collection<Connection> connections() {
        return connections.values();
    }

    int size() {
        return connections.size();
    }

    void observe(@Observes LiveFigures figures) {
        Instant now = clock.instant();
        dropThoseWhoDoNotRead();
        if (Objects.requireNonNull(told.get()).isDue(figures, now)) {
            told.set(new Told(Optional.of(figures), now));
            for (Channel channel : Channel.values()) {
                channel.message(figures, now)
                        .ifPresent(
                                text -> connections.values().forEach(connection -> connection.update(channel, text)));
            }
        }
    }

    private void dropThoseWhoDoNotRead() {
        long now = System.nanoTime();
        for (Connection connection : connections.values()) {
            if (connection.stuckNanos(now) > PATIENCE.toNanos()) {
                connections.values().remove(connection);
                LOG.info("a listener is dropped: it has not read for {} s", PATIENCE.toSeconds());
                connection.close(Drop.DOES_NOT_READ);
            }
        }
    }
}
