package org.ivslive.stats;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the show a few times a second and hands what it sees to those who observe {@link LiveFigures}: one look of
 * this node, however many watch, and however many changes there were on however many nodes.
 */
@Component
public class Pulse {

    /** Older figures are those of before Redis went away. */
    static final Duration RECENT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final LiveStats stats;
    private final Event<LiveFigures> seen;

    private final Clock clock;
    private final AtomicReference<Look> last = new AtomicReference<>(Look.NONE);

    private record Look(LiveFigures figures, Instant at) {

        static final Look NONE = new Look(LiveFigures.NOTHING_KNOWN, Instant.EPOCH);
    }

    @Inject
    Pulse(LiveStats stats, Event<LiveFigures> seen, Clock clock) {
        this.stats = stats;
        this.seen = seen;
        this.clock = clock;
    }

    /** What was seen last, at no cost; nothing at first. */
    public LiveFigures latest() {
        return look().figures();
    }

    /** As {@link #latest}, and empty while Redis does not tell. */
    public Optional<LiveFigures> recent() {
        Look look = look();
        return clock.instant().isBefore(look.at().plus(RECENT)) ? Optional.of(look.figures()) : Optional.empty();
    }

    private Look look() {
        return Objects.requireNonNull(last.get());
    }

    void beat(BroadcastId broadcast) {
        try {
            LiveFigures now = stats.now(broadcast);
            last.set(new Look(now, clock.instant()));
            seen.fire(now);
        } catch (LiveStoreUnavailable e) {
            // No figures are better than wrong ones.
            LOG.debug("no figures without Redis", e);
        }
    }
}
