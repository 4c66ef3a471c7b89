package org.ivslive.stats;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.publisher.Publisher;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.redis.Script;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes down the figures of the moment. All nodes do so for the same moments, and the first one is heard. */
@Component
class SnapshotTaker {

    static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Script SNAPSHOT = Script.beside(SnapshotTaker.class, "snapshot.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;
    private final StageRegistry stages;
    private final Publisher publisher;
    private final Clock clock;

    @Inject
    SnapshotTaker(
            LiveStore store, Keys keys, AuditFormat format, StageRegistry stages, Publisher publisher, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.format = format;
        this.stages = stages;
        this.publisher = publisher;
        this.clock = clock;
    }

    void take(BroadcastId broadcast) {
        try {
            SnapshotEntry entry = entry(broadcast, moment(clock.instant()));
            store.ask(
                    SNAPSHOT,
                    List.of(keys.snapshot(broadcast), keys.audit(broadcast)),
                    entry.at(),
                    REMEMBERED.toMillis(),
                    format.write(entry));
        } catch (LiveStoreUnavailable e) {
            // Nothing is known, which is not the same as nobody watching: the chart has a gap.
            LOG.debug("no snapshot without Redis", e);
        }
    }

    private SnapshotEntry entry(BroadcastId broadcast, Instant moment) {
        Map<String, Integer> viewers = new HashMap<>();
        int total = 0;
        for (LiveStage stage : stages.all(broadcast)) {
            viewers.put(stage.id().value(), stage.viewers());
            total += stage.viewers();
        }
        return new SnapshotEntry(
                moment.toEpochMilli(),
                broadcast.value(),
                total,
                viewers.size(),
                publisher.status(broadcast).state(),
                viewers);
    }

    /** The nearest moment that snapshots are of: a timer can be early as well as late. */
    static Instant moment(Instant now) {
        long every = EVERY.toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() + every / 2) / every * every);
    }
}
