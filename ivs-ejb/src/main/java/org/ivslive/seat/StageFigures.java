package org.ivslive.seat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;

/** How a stage was watched, computed where the stays are. What a stay without an end counts for: {@link StayHistory}. */
@Component
public class StageFigures {

    private static final String FIGURES = """
            select count(*), count(distinct user_id),
              coalesce(round(avg(watched)), 0), coalesce(round(max(watched)), 0), coalesce(round(sum(watched)), 0)
            from (
              select user_id, greatest(0, extract(epoch from coalesce(left_at,
                case when id = any(cast(string_to_array(?5, ',') as uuid[])) then ?4 else last_heartbeat_at end,
                joined_at) - joined_at)) as watched
              from viewer_sessions
              where stage_arn = ?1 and broadcast_id = ?2 and joined_at >= ?3
                and end_reason is distinct from 'NO_TOKEN'
            ) stays
            """;

    private final Database database;
    private final LiveStays live;
    private final Clock clock;

    @Inject
    StageFigures(Database database, LiveStays live, Clock clock) {
        this.database = database;
        this.live = live;
        this.clock = clock;
    }

    /** Of the stays that began within the time until now. */
    public StayFigures of(BroadcastId broadcast, StageArn stage, Duration time) {
        Instant now = clock.instant();
        String seated =
                live.on(broadcast, stage.id()).stream().map(UUID::toString).collect(Collectors.joining(","));
        Object[] row = database.read(entities -> (Object[]) entities.createNativeQuery(FIGURES)
                .setParameter(1, stage.value())
                .setParameter(2, broadcast.value())
                .setParameter(3, now.minus(time).atOffset(ZoneOffset.UTC))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, seated)
                .getSingleResult());
        List<Long> figures =
                Arrays.stream(row).map(figure -> ((Number) figure).longValue()).toList();
        return new StayFigures(figures.get(0), figures.get(1), figures.get(2), figures.get(3), figures.get(4));
    }
}
