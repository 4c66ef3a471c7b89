package org.ivslive.stats;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
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

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final LiveStats stats;
    private final Event<LiveFigures> seen;

    private final AtomicReference<LiveFigures> latest = new AtomicReference<>(LiveFigures.NOTHING_KNOWN);

    @Inject
    Pulse(LiveStats stats, Event<LiveFigures> seen) {
        this.stats = stats;
        this.seen = seen;
    }

    /** What was seen last, at no cost; nothing at first. */
    public LiveFigures latest() {
        return Objects.requireNonNull(latest.get());
    }

    void beat(BroadcastId broadcast) {
        try {
            LiveFigures now = stats.now(broadcast);
            latest.set(now);
            seen.fire(now);
        } catch (LiveStoreUnavailable e) {
            // No figures are better than wrong ones.
            LOG.debug("no figures without Redis", e);
        }
    }
}
