package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.database.Database;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.LiveStay;
import org.ivslive.seat.LiveStays;
import org.ivslive.seat.PastStay;
import org.ivslive.seat.Seat;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.Seating;
import org.ivslive.seat.StageFigures;
import org.ivslive.seat.StayFigures;
import org.ivslive.seat.StayHistory;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessionRow;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stays that are under way and stays that are over, seen together. */
@ExtendWith(ArquillianExtension.class)
class StaysIT {

    private static final ViewerId VIEWER = new ViewerId("viewer");

    @Inject
    SeatBook seats;

    @Inject
    LiveStays live;

    @Inject
    StayHistory history;

    @Inject
    StageFigures figures;

    @Inject
    StageRegistry registry;

    @Inject
    Database database;

    private final BroadcastId broadcast =
            new BroadcastId("y-" + UUID.randomUUID().toString().substring(0, 13));

    private final StageArn stage = new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 12));

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(30)).until(database::isReady);
        registry.change(new StageChange(
                UUID.randomUUID(),
                broadcast,
                stage,
                "stage",
                false,
                true,
                now,
                null,
                StageState.READY,
                "a test",
                Map.of(),
                "node",
                null,
                now));
    }

    @Test
    void live_ofSomebodySeated() {
        Seat seat = take("viewer");

        LiveStay stay = live.of(broadcast, VIEWER).orElseThrow();

        assertThat(stay).isEqualTo(new LiveStay(seat.session(), stage.id(), seat.joinedAt()));
        assertThat(live.of(broadcast, new ViewerId("somebody else"))).isEmpty();
    }

    @Test
    void history_newestFirst() {
        ended("viewer", 300, 200);
        ended("viewer", 100, 40);
        ended("viewer", 200, 150);
        ended("somebody else", 90, 80);

        StayHistory.Page page = history.of(broadcast, VIEWER, 2);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.stays()).extracting(stay -> stay.watched().toSeconds()).containsExactly(60L, 50L);
    }

    @Test
    void history_ofAStayUnderWay_lastsUntilNow() {
        Seat seat = take("viewer");
        write(seat.session(), "viewer", now.minusSeconds(90), null, null);

        PastStay stay = history.of(broadcast, VIEWER, 10).stays().get(0);

        assertThat(stay.row().leftAt()).isEmpty();
        assertThat(stay.watched()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    }

    @Test
    void history_ofAStayWhoseEndWasLost_lastsUntilTheLastHeartbeat() {
        take("viewer");
        write(UUID.randomUUID(), "viewer", now.minusSeconds(90), null, now.minusSeconds(30));
        write(UUID.randomUUID(), "viewer", now.minusSeconds(900), null, null);

        assertThat(history.of(broadcast, VIEWER, 10).stays())
                .extracting(PastStay::watched)
                .containsExactly(Duration.ofSeconds(60), Duration.ZERO);
    }

    @Test
    void last_onTheStage() {
        ended("viewer", 300, 200);
        ended("viewer", 100, 40);

        assertThat(history.last(broadcast, VIEWER, stage).map(PastStay::watched))
                .contains(Duration.ofSeconds(60));
        assertThat(history.last(broadcast, new ViewerId("somebody else"), stage))
                .isEmpty();
    }

    @Test
    void figures_ofStaysThatAreOverAndOfThoseThatAreNot() {
        ended("viewer", 300, 200);
        ended("viewer", 100, 40);
        ended("old", Duration.ofDays(8).toSeconds(), 0);
        write(UUID.randomUUID(), "lost", now.minusSeconds(5_000), null, now.minusSeconds(4_990));
        write(take("here").session(), "here", now.minusSeconds(600), null, null);

        StayFigures week = figures.of(broadcast, stage, Duration.ofDays(7));

        assertThat(week.totalViews()).isEqualTo(4);
        assertThat(week.uniqueViewers()).isEqualTo(3);
        assertThat(week.maxWatchDuration()).isBetween(600L, 630L);
        assertThat(week.totalWatchTime()).isEqualTo(100 + 60 + 10 + week.maxWatchDuration());
        assertThat(week.avgWatchDuration()).isBetween(week.totalWatchTime() / 4 - 1, week.totalWatchTime() / 4 + 1);
        assertThat(figures.of(broadcast, stage, Duration.ofDays(9)).totalViews())
                .isEqualTo(5);
    }

    @Test
    void figures_ofNobody() {
        assertThat(figures.of(broadcast, stage, Duration.ofDays(7))).isEqualTo(new StayFigures(0, 0, 0, 0, 0));
    }

    private Seat take(String viewer) {
        Seating seating = seats.take(new SeatRequest(
                broadcast, new ViewerId(viewer), Optional.empty(), ParticipantId.random(), false, null, null));
        return ((Seating.Seated) seating).seat();
    }

    private void ended(String viewer, long joinedSecondsAgo, long leftSecondsAgo) {
        write(UUID.randomUUID(), viewer, now.minusSeconds(joinedSecondsAgo), now.minusSeconds(leftSecondsAgo), null);
    }

    private void write(UUID id, String viewer, Instant joined, Instant left, Instant lastHeartbeat) {
        ViewerSessionRow row = new ViewerSessionRow(
                id,
                broadcast.value(),
                viewer,
                stage.value(),
                "participant",
                joined,
                left,
                left == null ? null : "LEFT",
                lastHeartbeat,
                null,
                null);
        database.transact(entities -> {
            entities.persist(row);
            return List.of();
        });
    }
}
