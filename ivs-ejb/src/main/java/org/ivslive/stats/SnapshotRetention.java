package org.ivslive.stats;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets snapshots that no chart shows any more, some at a time: nothing is locked for long. */
@Component
class SnapshotRetention {

    /** A month of charts: 260,000 rows. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRetention.class);
    private static final int AT_ONCE = 5_000;
    /** The rest goes in the next hour; 360 come in one. */
    private static final int ROUNDS = 20;

    private static final String FORGET = """
            delete from snapshots where broadcast_id = ?1 and taken_at in (
              select taken_at from snapshots where broadcast_id = ?1 and taken_at < ?2 order by taken_at limit ?3)
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    SnapshotRetention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void forget(BroadcastId broadcast) {
        OffsetDateTime last = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        try {
            int forgotten = 0;
            int round = AT_ONCE;
            for (int i = 0; i < ROUNDS && round == AT_ONCE; i++) {
                round = forgetSome(broadcast, last);
                forgotten += round;
            }
            if (forgotten > 0) {
                LOG.info("{} snapshots forgotten that were older than {} days", forgotten, KEPT.toDays());
            }
        } catch (RuntimeException e) {
            LOG.warn("old snapshots stay for another hour: {}", e.getMessage());
        }
    }

    private int forgetSome(BroadcastId broadcast, OffsetDateTime last) {
        return database.transact(entities -> entities.createNativeQuery(FORGET)
                .setParameter(1, broadcast.value())
                .setParameter(2, last)
                .setParameter(3, AT_ONCE)
                .executeUpdate());
    }
}
