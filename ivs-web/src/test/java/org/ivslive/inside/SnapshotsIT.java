package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.audit.AuditTrail;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.publisher.PublisherState;
import org.ivslive.stats.SnapshotHistory;
import org.ivslive.stats.SnapshotKey;
import org.ivslive.stats.SnapshotPoint;
import org.ivslive.stats.SnapshotRetention;
import org.ivslive.stats.SnapshotRow;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Snapshots, from the moment to the chart. */
@ExtendWith(ArquillianExtension.class)
class SnapshotsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Inject
    SnapshotHistory history;

    @Inject
    SnapshotRetention retention;

    @Inject
    AuditTrail trail;

    @Inject
    Database database;

    private final BroadcastId broadcast =
            new BroadcastId("n-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @BeforeEach
    void ready() {
        await().atMost(PATIENCE).until(database::isReady);
    }

    @Test
    void taken_atEveryTenthSecond() {
        Instant begin = Instant.now();

        await().atMost(PATIENCE).until(() -> rows(BroadcastId.MAIN, begin).size() >= 2);

        List<SnapshotRow> taken = rows(BroadcastId.MAIN, begin);
        assertThat(taken).allSatisfy(row -> {
            assertThat(row.takenAt().toEpochMilli() % 10_000).isZero();
            assertThat(row.totalViewers())
                    .isEqualTo(row.stages().values().stream()
                            .mapToInt(viewers -> (Integer) viewers)
                            .sum());
        });
        assertThat(Duration.between(taken.get(0).takenAt(), taken.get(1).takenAt()))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void twoOfOneMoment_areOneRow() {
        Map<String, Object> entry = Map.of(
                "at",
                NOON.toEpochMilli(),
                "broadcast",
                broadcast.value(),
                "totalViewers",
                7,
                "activeStages",
                1,
                "publisherState",
                "LIVE",
                "stages",
                Map.of("AbCdEf123456", 7));
        trail.append(BroadcastId.MAIN, "snapshot", entry);
        trail.append(BroadcastId.MAIN, "snapshot", entry);
        await().atMost(PATIENCE).until(() -> !rows(broadcast, Instant.EPOCH).isEmpty());
        trail.append(BroadcastId.MAIN, "snapshot", entry);
        trail.append(
                BroadcastId.MAIN,
                "snapshot",
                Map.of(
                        "at",
                        NOON.plusSeconds(10).toEpochMilli(),
                        "broadcast",
                        broadcast.value(),
                        "totalViewers",
                        8,
                        "activeStages",
                        1,
                        "publisherState",
                        "LIVE",
                        "stages",
                        Map.of()));

        await().atMost(PATIENCE).until(() -> rows(broadcast, Instant.EPOCH).size() >= 2);
        assertThat(rows(broadcast, Instant.EPOCH))
                .extracting(SnapshotRow::totalViewers)
                .containsExactly(7, 8);
    }

    @Test
    void chart_showsThePeaksOfEachStep() {
        write(NOON.minusSeconds(10), 99, 9, PublisherState.LIVE);
        write(NOON, 1, 1, PublisherState.OFFLINE);
        write(NOON.plusSeconds(10), 47, 2, PublisherState.LIVE);
        write(NOON.plusSeconds(50), 3, 3, PublisherState.STARTING);
        // Nothing was taken in the second minute.
        write(NOON.plusSeconds(120), 5, 1, PublisherState.STARTING);
        write(NOON.plusSeconds(180), 99, 9, PublisherState.LIVE);

        assertThat(history.points(broadcast, NOON, NOON.plusSeconds(180), Duration.ofMinutes(1)))
                .containsExactly(
                        new SnapshotPoint(NOON, 47, 3, PublisherState.LIVE),
                        new SnapshotPoint(NOON.plusSeconds(120), 5, 1, PublisherState.STARTING));
    }

    @Test
    void old_isForgotten() {
        Instant limit = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30));
        write(limit.minusSeconds(60), 1, 1, PublisherState.LIVE);
        write(limit.plusSeconds(60), 2, 1, PublisherState.LIVE);

        retention.forget(broadcast);

        assertThat(rows(broadcast, Instant.EPOCH))
                .extracting(SnapshotRow::totalViewers)
                .containsExactly(2);
    }

    private void write(Instant at, int viewers, int stages, PublisherState state) {
        database.transact(entities -> {
            entities.persist(new SnapshotRow(broadcast.value(), at, viewers, stages, state, Map.of()));
            return new SnapshotKey(broadcast.value(), at);
        });
    }

    private List<SnapshotRow> rows(BroadcastId of, Instant since) {
        return database.transact(entities -> entities.createQuery(
                        "select shot from SnapshotRow shot where shot.broadcastId = :broadcast"
                                + " and shot.takenAt >= :since order by shot.takenAt",
                        SnapshotRow.class)
                .setParameter("broadcast", of.value())
                .setParameter("since", since)
                .getResultList());
    }
}
