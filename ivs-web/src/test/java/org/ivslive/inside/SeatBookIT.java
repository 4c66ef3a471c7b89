package org.ivslive.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.database.Database;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.Seat;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatPage;
import org.ivslive.seat.SeatRequest;
import org.ivslive.seat.Seating;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessionRow;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

@ExtendWith(ArquillianExtension.class)
class SeatBookIT {

    private static final int SEATS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SeatBook seats;

    @Inject
    StageRegistry registry;

    @Inject
    Database database;

    @Inject
    RedissonClient redis;

    @Inject
    Keys keys;

    private final BroadcastId broadcast =
            new BroadcastId("s-" + UUID.randomUUID().toString().substring(0, 13));

    @Deployment
    static WebArchive archive() {
        return Inside.archive();
    }

    @Test
    void take_onTheStageWithTheFewest() {
        StageArn first = stage(StageState.READY);
        StageArn second = stage(StageState.READY);

        for (int i = 0; i < 10; i++) {
            take("viewer-" + i);
        }

        assertThat(viewers()).containsEntry(first, 5).containsEntry(second, 5);
    }

    @Test
    void take_onAConnectingStageWhenNoReadySeatIsLeft() {
        StageArn ready = stage(StageState.READY);
        StageArn connecting = stage(StageState.CONNECTING);
        stage(StageState.DRAINING);

        for (int i = 0; i < SEATS + 1; i++) {
            take("viewer-" + i);
        }

        assertThat(viewers()).containsEntry(ready, SEATS).containsEntry(connecting, 1);
    }

    @Test
    void take_againIsTheSameSeat() {
        stage(StageState.READY);
        stage(StageState.READY);
        Seating.Seated first = (Seating.Seated) take("viewer");
        Seating.Seated again = (Seating.Seated) take("viewer");

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.seat().stage()).isEqualTo(first.seat().stage());
        assertThat(again.seat().session()).isEqualTo(first.seat().session());
        assertThat(again.viewers()).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void take_byACrowdIsExact() throws Exception {
        stage(StageState.READY);
        stage(StageState.READY);
        stage(StageState.READY);
        // 200 people ask twice each, at once, for 150 seats.
        List<Seating> answers = all(400, i -> take("viewer-" + i % 200));

        Set<ViewerId> seated = new HashSet<>();
        for (Seating answer : answers) {
            if (answer instanceof Seating.Seated place) {
                seated.add(place.seat().viewer());
            }
        }
        assertThat(seated).hasSize(3 * SEATS);
        assertThat(viewers().values()).containsOnly(SEATS);
        assertThat(take("one-more")).isEqualTo(new Seating.Full());
    }

    @Test
    void take_ofANamedStage() {
        StageArn empty = stage(StageState.READY);
        StageArn full = stage(StageState.READY);
        for (int i = 0; i < SEATS; i++) {
            assertThat(take("viewer-" + i, full)).isInstanceOf(Seating.Seated.class);
        }

        assertThat(take("late", full)).isEqualTo(new Seating.Full());
        assertThat(take("late", stage(StageState.DRAINING))).isEqualTo(new Seating.UnknownStage());
        assertThat(take("late", arn())).isEqualTo(new Seating.UnknownStage());
        assertThat(viewers()).containsEntry(empty, 0);
    }

    @Test
    void take_elsewhereMovesAndCountsOnce() {
        StageArn from = stage(StageState.READY);
        StageArn to = stage(StageState.READY);
        take("viewer", from);

        Seating.Seated moved = (Seating.Seated) take("viewer", to);

        assertThat(moved.isNew()).isFalse();
        assertThat(moved.seat().stage()).isEqualTo(to);
        assertThat(viewers()).containsEntry(from, 0).containsEntry(to, 1);
    }

    @Test
    void beat_ofTheSeatAlone() {
        StageArn stage = stage(StageState.READY);
        StageArn other = stage(StageState.READY);
        Seat seat = ((Seating.Seated) take("viewer", stage)).seat();

        assertThat(seats.beat(broadcast, seat.viewer(), stage.id(), seat.session()))
                .contains(StageState.READY);
        assertThat(seats.beat(broadcast, seat.viewer(), stage.id(), null)).contains(StageState.READY);
        assertThat(seats.beat(broadcast, seat.viewer(), other.id(), seat.session()))
                .isEmpty();
        assertThat(seats.beat(broadcast, seat.viewer(), stage.id(), UUID.randomUUID()))
                .isEmpty();
        assertThat(seats.beat(broadcast, new ViewerId("nobody"), stage.id(), null))
                .isEmpty();
    }

    @Test
    void leave_once() {
        StageArn stage = stage(StageState.READY);
        Seat seat = ((Seating.Seated) take("viewer")).seat();

        assertThat(seats.leave(broadcast, seat.viewer(), stage, UUID.randomUUID()))
                .isFalse();
        assertThat(seats.leave(broadcast, seat.viewer(), stage, seat.session())).isTrue();
        assertThat(seats.leave(broadcast, seat.viewer(), stage, seat.session())).isFalse();
        assertThat(total()).isZero();
    }

    @Test
    void sweep_freesWhatNobodyConfirms() {
        StageArn stage = stage(StageState.READY);
        Seat gone = ((Seating.Seated) take("gone")).seat();
        Seat here = ((Seating.Seated) take("here")).seat();
        silence(stage, gone.viewer());

        assertThat(seats.sweep(broadcast, List.of(stage))).isEqualTo(1);

        assertThat(seats.beat(broadcast, gone.viewer(), stage.id(), null)).isEmpty();
        assertThat(seats.beat(broadcast, here.viewer(), stage.id(), null)).isPresent();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void list_holdsEveryone() {
        StageArn stage = stage(StageState.READY);
        for (int i = 0; i < SEATS; i++) {
            take("viewer-" + i);
        }
        silence(stage, new ViewerId("viewer-7"));
        Set<ViewerId> seen = new HashSet<>();
        String cursor = "0";
        do {
            SeatPage page = seats.list(broadcast, stage.id(), 10, cursor);
            assertThat(page.total()).isEqualTo(SEATS);
            assertThat(page.active()).isEqualTo(SEATS - 1);
            page.viewers().forEach(viewer -> seen.add(viewer.viewer()));
            cursor = page.next().orElse("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(SEATS);
    }

    @Test
    void stageGone_leavesNoSeatBehind() {
        StageArn stage = stage(StageState.READY);
        Seat seat = ((Seating.Seated) take("viewer")).seat();
        registry.change(change(stage, StageState.READY, StageState.DELETED));
        stage(StageState.READY);

        assertThat(seats.beat(broadcast, seat.viewer(), stage.id(), null)).isEmpty();
        assertThat(((Seating.Seated) take("viewer")).isNew()).isTrue();
    }

    @Test
    void stays_areInTheRecordOnce() {
        BroadcastId main = BroadcastId.MAIN;
        StageArn stage = arn();
        registry.change(change(main, stage, null, StageState.READY));
        String name = "recorded-" + stage.id();
        var request = new SeatRequest(
                main,
                new ViewerId(name + "\"\\ 繁"),
                Optional.of(stage.id()),
                new ParticipantId("participant-1"),
                false,
                "Browser/1",
                "192.0.2.1");
        Seat seat = ((Seating.Seated) seats.take(request)).seat();
        seats.take(request);
        seats.leave(main, seat.viewer(), stage, seat.session());

        await().atMost(PATIENCE)
                .until(() ->
                        stay(seat.session()).flatMap(ViewerSessionRow::leftAt).isPresent());
        ViewerSessionRow row = stay(seat.session()).orElseThrow();
        assertThat(row.userId()).isEqualTo(name + "\"\\ 繁");
        assertThat(row.stageArn()).isEqualTo(stage.value());
        assertThat(row.joinedAt()).isEqualTo(seat.joinedAt());
        assertThat(row.endReason()).contains("LEFT");
        await().atMost(PATIENCE)
                .until(() -> stay(seat.session())
                        .flatMap(ViewerSessionRow::userAgent)
                        .isPresent());
    }

    @Test
    void aStayThatWasSwept_isInTheRecord() {
        StageArn stage = arn();
        registry.change(change(BroadcastId.MAIN, stage, null, StageState.READY));
        ViewerId viewer = new ViewerId("swept-" + stage.id() + "\"\\ 繁");
        Seat seat = ((Seating.Seated) seats.take(new SeatRequest(
                        BroadcastId.MAIN,
                        viewer,
                        Optional.of(stage.id()),
                        new ParticipantId("participant-1"),
                        false,
                        null,
                        null)))
                .seat();
        redis.getScoredSortedSet(keys.seats(BroadcastId.MAIN) + stage.id(), StringCodec.INSTANCE)
                .add(Instant.now().minus(SeatBook.TIMEOUT).minusSeconds(1).toEpochMilli(), viewer.value());

        // The timer may be first; there is one end either way.
        seats.sweep(BroadcastId.MAIN, List.of(stage));

        await().atMost(PATIENCE)
                .until(() ->
                        stay(seat.session()).flatMap(ViewerSessionRow::leftAt).isPresent());
        ViewerSessionRow row = stay(seat.session()).orElseThrow();
        assertThat(row.endReason()).contains("EXPIRED");
        assertThat(row.leftAt())
                .as("no stay ends before it begins, whatever the set of seats says")
                .contains(seat.joinedAt());
        assertThat(row.userId()).isEqualTo(viewer.value());
    }

    private Optional<ViewerSessionRow> stay(UUID session) {
        return Optional.ofNullable(database.transact(entities -> entities.find(ViewerSessionRow.class, session)));
    }

    private void silence(StageArn stage, ViewerId viewer) {
        redis.getScoredSortedSet(keys.seats(broadcast) + stage.id(), StringCodec.INSTANCE)
                .add(Instant.now().minus(SeatBook.TIMEOUT).minusSeconds(1).toEpochMilli(), viewer.value());
    }

    private Seating take(String viewer) {
        return seats.take(request(viewer, Optional.empty()));
    }

    private Seating take(String viewer, StageArn stage) {
        return seats.take(request(viewer, Optional.of(stage)));
    }

    private SeatRequest request(String viewer, Optional<StageArn> stage) {
        return new SeatRequest(
                broadcast,
                new ViewerId(viewer),
                stage.map(StageArn::id),
                new ParticipantId(UUID.randomUUID().toString()),
                false,
                null,
                null);
    }

    private Map<StageArn, Integer> viewers() {
        return registry.all(broadcast).stream()
                .collect(java.util.stream.Collectors.toMap(LiveStage::arn, LiveStage::viewers));
    }

    private int total() {
        return viewers().values().stream().mapToInt(Integer::intValue).sum();
    }

    private StageArn stage(StageState state) {
        StageArn arn = arn();
        registry.change(change(arn, null, state));
        return arn;
    }

    private StageChange change(StageArn arn, StageState from, StageState to) {
        return change(broadcast, arn, from, to);
    }

    private static StageChange change(BroadcastId of, StageArn arn, StageState from, StageState to) {
        Instant now = Instant.now();
        return new StageChange(
                UUID.randomUUID(), of, arn, "stage", false, true, now, from, to, "a test", Map.of(), "node", null, now);
    }

    private static StageArn arn() {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + id);
    }

    private static <T> List<T> all(int calls, java.util.function.IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<T>> work = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int number = i;
                work.add(() -> call.apply(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
