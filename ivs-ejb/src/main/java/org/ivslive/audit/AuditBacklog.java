package org.ivslive.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how much of the record waits for the database, and keeps it from filling Redis.
 *
 * <p>What is over the bound is dropped from the oldest end, and never on a viewer's way: a full Redis would turn viewers
 * away. The end of a stay holds its beginning, so the oldest entries are those that later ones make up for best.
 */
@Component
public class AuditBacklog {

    /** About 400 MB of Redis, and hours of joins: see docs/operations.md. */
    static final long ROOM = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(AuditBacklog.class);
    private static final Script BACKLOG = Script.beside(AuditBacklog.class, "backlog.lua");

    private final LiveStore store;
    private final Keys keys;
    private final Clock clock;
    private final BacklogAlarm alarm = new BacklogAlarm();
    private final AtomicReference<@Nullable Backlog> seen = new AtomicReference<>();

    @Inject
    AuditBacklog(LiveStore store, Keys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** As it was seconds ago; empty where Redis did not tell. */
    public Optional<Backlog> seen() {
        return Optional.ofNullable(seen.get());
    }

    void look(BroadcastId broadcast) {
        try {
            tell(look(broadcast, ROOM));
        } catch (LiveStoreUnavailable e) {
            seen.set(null);
            LOG.debug("not known how much of the record waits", e);
        }
    }

    Backlog look(BroadcastId broadcast, long room) {
        List<Long> answer = store.list(BACKLOG, List.of(keys.audit(broadcast), keys.auditDropped(broadcast)), room);
        Backlog backlog = new Backlog(answer.get(0), Duration.ofMillis(answer.get(1)), answer.get(2), answer.get(3));
        seen.set(backlog);
        return backlog;
    }

    private void tell(Backlog backlog) {
        if (backlog.droppedNow() > 0) {
            LOG.error(
                    "{} entries of the record are lost: more than {} waited for the database; {} lost so far",
                    backlog.droppedNow(),
                    ROOM,
                    backlog.dropped());
        }
        switch (alarm.at(clock.instant(), backlog)) {
            case GROWING ->
                LOG.warn(
                        "{} entries of the record wait for the database, the oldest for {} s",
                        backlog.waiting(),
                        backlog.age().toSeconds());
            case WELL_AGAIN -> LOG.info("the record is well again: {} entries wait", backlog.waiting());
            case QUIET -> {}
        }
    }
}
