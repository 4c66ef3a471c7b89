package org.ivslive.seat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;

/**
 * A viewer's stays, as the record has them.
 *
 * <p>A stay that has no end yet lasts until now while its viewer is seated. Where they are not, its end was lost with
 * Redis, and it lasts until the last heartbeat that the record knows of.
 */
@Component
public class StayHistory {

    /** Why a stay ended that never was one: there was a seat and no token. It is kept, and neither shown nor counted. */
    static final String NEVER_THERE = "NO_TOKEN";

    private static final String REAL = " and coalesce(stay.endReason, '') <> '" + NEVER_THERE + "'";

    private final Database database;
    private final LiveStays live;
    private final Clock clock;

    @Inject
    StayHistory(Database database, LiveStays live, Clock clock) {
        this.database = database;
        this.live = live;
        this.clock = clock;
    }

    /** @param total how many stays of the viewer there are, on all pages */
    public record Page(long total, List<PastStay> stays) {

        public Page {
            stays = List.copyOf(stays);
        }
    }

    /** The viewer's stays, the newest first. */
    public Page of(BroadcastId broadcast, ViewerId viewer, int limit) {
        Rows rows = database.read(entities -> new Rows(
                count(entities, broadcast, viewer),
                newest(
                                entities,
                                "select stay from ViewerSessionRow stay where stay.broadcastId = :broadcast"
                                        + " and stay.userId = :viewer" + REAL + " order by stay.joinedAt desc, stay.id",
                                broadcast,
                                viewer,
                                limit)
                        .getResultList()));
        return new Page(rows.total(), lasted(broadcast, viewer, rows.rows()));
    }

    /** The viewer's last stay on the stage. */
    public Optional<PastStay> last(BroadcastId broadcast, ViewerId viewer, StageArn stage) {
        List<ViewerSessionRow> rows = database.read(entities -> newest(
                        entities,
                        "select stay from ViewerSessionRow stay where stay.broadcastId = :broadcast"
                                + " and stay.userId = :viewer and stay.stageArn = :stage" + REAL
                                + " order by stay.joinedAt desc",
                        broadcast,
                        viewer,
                        1)
                .setParameter("stage", stage.value())
                .getResultList());
        return lasted(broadcast, viewer, rows).stream().findFirst();
    }

    private List<PastStay> lasted(BroadcastId broadcast, ViewerId viewer, List<ViewerSessionRow> rows) {
        boolean allEnded = rows.stream().allMatch(row -> row.leftAt().isPresent());
        Optional<UUID> seated =
                allEnded ? Optional.empty() : live.of(broadcast, viewer).map(LiveStay::session);
        return rows.stream()
                .map(row -> new PastStay(
                        row, row.watched(seated.filter(row.id()::equals).isPresent(), clock.instant())))
                .toList();
    }

    private static TypedQuery<ViewerSessionRow> newest(
            EntityManager entities, String query, BroadcastId broadcast, ViewerId viewer, int limit) {
        return entities.createQuery(query, ViewerSessionRow.class)
                .setParameter("broadcast", broadcast.value())
                .setParameter("viewer", viewer.value())
                .setMaxResults(limit);
    }

    private static long count(EntityManager entities, BroadcastId broadcast, ViewerId viewer) {
        return entities.createQuery(
                        "select count(stay) from ViewerSessionRow stay where stay.broadcastId = :broadcast"
                                + " and stay.userId = :viewer" + REAL,
                        Long.class)
                .setParameter("broadcast", broadcast.value())
                .setParameter("viewer", viewer.value())
                .getSingleResult();
    }

    private record Rows(long total, List<ViewerSessionRow> rows) {}
}
