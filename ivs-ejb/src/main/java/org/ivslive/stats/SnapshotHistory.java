package org.ivslive.stats;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.publisher.PublisherState;
import org.ivslive.wiring.Component;

/**
 * The snapshots, a point a step.
 *
 * <p>A point is the most that was seen in its step: a mean would hide the rush that the seats had to be enough for, and
 * make a short show none. A step of which there is no snapshot has no point.
 */
@Component
public class SnapshotHistory {

    /** Steps are counted from the beginning of time, so that a chart that moves on keeps its points. */
    private static final String POINTS = """
            select cast(extract(epoch from date_bin(cast(?4 as interval), taken_at, timestamptz 'epoch')) * 1000 as bigint),
              max(total_viewers), max(active_stages),
              max(case publisher_state when 'LIVE' then 2 when 'STARTING' then 1 else 0 end)
            from snapshots
            where broadcast_id = ?1 and taken_at >= ?2 and taken_at < ?3
            group by 1 order by 1
            """;

    private static final List<PublisherState> STATES =
            List.of(PublisherState.OFFLINE, PublisherState.STARTING, PublisherState.LIVE);

    private final Database database;

    @Inject
    SnapshotHistory(Database database) {
        this.database = database;
    }

    /** From the first moment on and before the second one, in whole steps. */
    public List<SnapshotPoint> points(BroadcastId broadcast, Instant from, Instant to, Duration step) {
        List<?> rows = database.read(entities -> entities.createNativeQuery(POINTS)
                .setParameter(1, broadcast.value())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .setParameter(4, step.toSeconds() + " seconds")
                .getResultList());
        return rows.stream().map(row -> point((Object[]) row)).toList();
    }

    private static SnapshotPoint point(Object[] row) {
        return new SnapshotPoint(
                Instant.ofEpochMilli(((Number) row[0]).longValue()),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                STATES.get(((Number) row[3]).intValue()));
    }
}
