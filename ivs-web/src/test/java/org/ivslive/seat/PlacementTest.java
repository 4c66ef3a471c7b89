package org.ivslive.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.Settings.Placement;
import org.ivslive.stage.StageState;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a viewer is seated, by either placement, in a real Redis. */
class PlacementTest {

    private static final int SEATS = 10;

    private static Servers servers;

    @BeforeAll
    static void start() throws InterruptedException {
        servers = Servers.prepare();
        servers.redis().start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Nested
    class Fewest {

        @Test
        void spreadsThemEvenly() {
            try (SeatsOnRedis seats = seats(Placement.FEWEST)) {
                seats.stages(3, StageState.READY);
                come(seats, 14);
                assertThat(seats.counts()).containsExactly(4, 5, 5);
            }
        }

        @Test
        void takesTheEmptierFirst() {
            try (SeatsOnRedis seats = seats(Placement.FEWEST)) {
                StageArn full = seats.stage(StageState.READY);
                StageArn empty = seats.stage(StageState.READY);
                seats.fill(full, 6);
                come(seats, 6);
                assertThat(seats.viewers()).containsEntry(full, 6).containsEntry(empty, 6);
            }
        }
    }

    @Nested
    class Fullest {

        @Test
        void fillsOneStageBeforeTheNext() {
            try (SeatsOnRedis seats = seats(Placement.FULLEST)) {
                seats.stages(3, StageState.READY);
                come(seats, SEATS - 1);
                assertThat(seats.counts()).containsExactly(0, 0, SEATS - 1);
                come(seats, 2);
                assertThat(seats.counts()).containsExactly(0, 1, SEATS);
                come(seats, SEATS);
                assertThat(seats.counts()).containsExactly(1, SEATS, SEATS);
            }
        }

        @Test
        void takesTheFullestThatHasASeat() {
            try (SeatsOnRedis seats = seats(Placement.FULLEST)) {
                StageArn full = seats.stage(StageState.READY);
                StageArn fuller = seats.stage(StageState.READY);
                StageArn empty = seats.stage(StageState.READY);
                StageArn some = seats.stage(StageState.READY);
                seats.fill(full, SEATS);
                seats.fill(fuller, SEATS - 2);
                seats.fill(some, 3);
                come(seats, 3);
                assertThat(seats.viewers())
                        .containsEntry(full, SEATS)
                        .containsEntry(fuller, SEATS)
                        .containsEntry(some, 4)
                        .containsEntry(empty, 0);
            }
        }

        @Test
        void aSeatGivenBack_isTheNextToBeTaken() {
            try (SeatsOnRedis seats = seats(Placement.FULLEST)) {
                seats.stages(2, StageState.READY);
                List<Seat> seated = come(seats, SEATS + 2);
                Seat given = seated.get(0);
                seats.leave(given);
                assertThat(((Seating.Seated) seats.take("late")).seat().stage()).isEqualTo(given.stage());
                assertThat(seats.counts()).containsExactly(2, SEATS);
            }
        }

        /** In whatever order they come: never a second stage that is neither empty nor full. */
        @Test
        void aCrowd_leavesOneStageHalfFull() throws Exception {
            try (SeatsOnRedis seats = seats(Placement.FULLEST)) {
                seats.stages(5, StageState.READY);
                crowd(seats, 3 * SEATS + 4, 1);
                assertThat(seats.counts()).containsExactly(0, 4, SEATS, SEATS, SEATS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrowd_isNeverAboveTheSeats(Placement placement) throws Exception {
        try (SeatsOnRedis seats = seats(placement)) {
            seats.stages(4, StageState.READY);
            // Each asks twice, at once, and there are half as many seats as viewers.
            List<Seating> answers = crowd(seats, 8 * SEATS, 2);

            Map<ViewerId, Long> sessions = answers.stream()
                    .filter(Seating.Seated.class::isInstance)
                    .map(answer -> ((Seating.Seated) answer).seat())
                    .collect(Collectors.groupingBy(
                            Seat::viewer,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(Seat::session, Collectors.toSet()), set -> (long) set.size())));
            assertThat(sessions).as("each who sits has one seat").hasSize(4 * SEATS);
            assertThat(sessions.values()).containsOnly(1L);
            assertThat(seats.counts()).containsExactly(SEATS, SEATS, SEATS, SEATS);
            assertThat(seats.take("one-more")).isEqualTo(new Seating.Full());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameViewer_keepsOneSeat(Placement placement) {
        try (SeatsOnRedis seats = seats(placement)) {
            seats.stages(2, StageState.READY);
            Seating.Seated first = (Seating.Seated) seats.take("viewer");
            come(seats, SEATS);
            Seating.Seated again = (Seating.Seated) seats.take("viewer");

            assertThat(again.isNew()).isFalse();
            assertThat(again.seat().session()).isEqualTo(first.seat().session());
            assertThat(again.seat().stage()).isEqualTo(first.seat().stage());
            assertThat(total(seats)).isEqualTo(SEATS + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectingStages_areForWhenNoReadySeatIsLeft(Placement placement) {
        try (SeatsOnRedis seats = seats(placement)) {
            StageArn ready = seats.stage(StageState.READY);
            StageArn connecting = seats.stage(StageState.CONNECTING);
            seats.stage(StageState.DRAINING);
            // It is the fuller at first and the emptier later, so that neither placement is right by chance.
            seats.fill(connecting, 1);
            come(seats, SEATS);
            assertThat(seats.viewers()).containsEntry(ready, SEATS).containsEntry(connecting, 1);
            come(seats, SEATS);
            assertThat(seats.viewers()).containsEntry(connecting, SEATS);
            assertThat(seats.take("one-more")).isEqualTo(new Seating.Full());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMove_freesTheSeatForOthers(Placement placement) {
        try (SeatsOnRedis seats = seats(placement)) {
            StageArn from = seats.stage(StageState.READY);
            StageArn to = seats.stage(StageState.READY);
            seats.fill(from, SEATS);
            seats.fill(to, SEATS - 1);
            seats.take(from.id() + "-0", Optional.of(to));

            assertThat(seats.viewers()).containsEntry(from, SEATS - 1).containsEntry(to, SEATS);
            assertThat(((Seating.Seated) seats.take("late")).seat().stage()).isEqualTo(from);
            assertThat(seats.take("later")).isEqualTo(new Seating.Full());
        }
    }

    private static SeatsOnRedis seats(Placement placement) {
        return new SeatsOnRedis(
                servers,
                Map.of(
                        "PLACEMENT",
                        placement.name(),
                        "MAX_VIEWERS_PER_STAGE",
                        Integer.toString(SEATS),
                        "SCALE_UP_THRESHOLD",
                        Integer.toString(SEATS)));
    }

    /** So many more, one after the other; those who were seated. */
    private static List<Seat> come(SeatsOnRedis seats, int viewers) {
        List<Seat> seated = new ArrayList<>();
        int before = total(seats);
        for (int i = 0; i < viewers; i++) {
            if (seats.take("viewer-" + before + "-" + i) instanceof Seating.Seated place) {
                seated.add(place.seat());
            }
        }
        return seated;
    }

    /** All at once, and each so many times. */
    private static List<Seating> crowd(SeatsOnRedis seats, int viewers, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Seating>> calls = new ArrayList<>();
            for (int i = 0; i < viewers * times; i++) {
                String viewer = "viewer-" + i % viewers;
                calls.add(() -> seats.take(viewer));
            }
            List<Seating> answers = new ArrayList<>();
            for (Future<Seating> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int total(SeatsOnRedis seats) {
        return seats.counts().stream().mapToInt(Integer::intValue).sum();
    }
}
