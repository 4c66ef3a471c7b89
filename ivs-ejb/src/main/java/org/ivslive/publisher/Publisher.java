package org.ivslive.publisher;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broadcaster: OFFLINE, STARTING from their token on, LIVE while their media is seen.
 *
 * <p>Seats are booked by a script that looks at the same hash, so that whoever is let in was let in by this state.
 */
@Component
public class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Script START = Script.beside(Publisher.class, "start.lua");
    private static final Script SEEN = Script.beside(Publisher.class, "seen.lua");
    private static final Script END = Script.beside(Publisher.class, "end.lua");
    private static final Script READ = Script.beside(Publisher.class, "read.lua");

    private final LiveStore store;
    private final Keys keys;
    private final Clock clock;
    private final Duration startTimeout;
    private final Duration grace;

    @Inject
    Publisher(LiveStore store, Keys keys, Clock clock, Settings settings) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        startTimeout = settings.get(Settings.PUBLISHER_START_TIMEOUT);
        grace = settings.get(Settings.PUBLISHER_GRACE);
    }

    public PublisherStatus status(BroadcastId broadcast) {
        List<@Nullable String> millis = store.list(READ, List.of(keys.publisher(broadcast)));
        return PublisherTrace.of(millis).at(clock.instant());
    }

    /** A broadcaster has a token: viewers may come. */
    public void starting(BroadcastId broadcast) {
        long now = clock.millis();
        if (store.ask(START, List.of(keys.publisher(broadcast)), now, now + startTimeout.toMillis())) {
            LOG.info("a broadcaster is about to begin: viewers are let in for {} s", startTimeout.toSeconds());
        }
    }

    /** The broadcaster's media is here; whoever says so sees it himself. */
    public void live(BroadcastId broadcast) {
        seen(broadcast, true);
    }

    /** IVS tells of the broadcaster's media, a while behind: an end that came meanwhile stays an end. */
    public void reported(BroadcastId broadcast) {
        seen(broadcast, false);
    }

    /** The broadcaster has ended the show. */
    public void ended(BroadcastId broadcast) {
        if (store.ask(END, List.of(keys.publisher(broadcast)), clock.millis())) {
            LOG.info("the broadcaster has ended the show");
        }
    }

    private void seen(BroadcastId broadcast, boolean firstHand) {
        if (store.ask(
                SEEN, List.of(keys.publisher(broadcast)), clock.millis(), grace.toMillis(), firstHand ? "1" : "0")) {
            LOG.info("the broadcaster is live");
        }
    }
}
