package org.ivslive.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.audit.AuditFormat;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.StageState;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Freeing the seats of those who have gone, in a real Redis. */
class SweepTest {

    private static final Duration TOO_LONG = SeatBook.TIMEOUT.plusSeconds(1);

    private static Servers servers;

    private SeatsOnRedis seats;

    @BeforeAll
    static void start() throws InterruptedException {
        servers = Servers.prepare();
        servers.redis().start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void open() {
        seats = new SeatsOnRedis(servers, Map.of("PLACEMENT", "fullest"));
    }

    @AfterEach
    void close() {
        seats.close();
    }

    /** More stages and more seats than are swept in one step. */
    @Test
    void frees_everyoneOfManyStages_andNobodyWhoIsThere() {
        List<StageArn> stages = seats.stages(120, StageState.READY);
        List<Seat> gone = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            gone.add(seat("gone-" + i, stages.get(i % stages.size())));
        }
        seats.pass(TOO_LONG);
        Seat here = seat("here", stages.get(77));

        seats.sweep();

        assertThat(gone).noneMatch(seats::isSeated);
        assertThat(seats.isSeated(here)).isTrue();
        assertThat(seats.viewers()).containsEntry(stages.get(77), 1);
        assertThat(seats.viewers().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1);
    }

    @Test
    void theFreedSeats_areFoundAgain() {
        StageArn emptied = seats.stage(StageState.READY);
        StageArn other = seats.stage(StageState.READY);
        seats.fill(emptied, 50);
        seats.pass(TOO_LONG);
        seats.fill(other, 49);

        seats.sweep();

        assertThat(((Seating.Seated) seats.take("one")).seat().stage()).isEqualTo(other);
        assertThat(((Seating.Seated) seats.take("two")).seat().stage()).isEqualTo(emptied);
    }

    @Test
    void aMinuteOfSilence_isNotTooLong() {
        Seat seat = seat("quiet", seats.stage(StageState.READY));
        seats.pass(SeatBook.TIMEOUT.minusSeconds(1));
        seats.sweep();
        assertThat(seats.isSeated(seat)).isTrue();
    }

    @Test
    void eachEnd_isInTheRecordOnce() {
        StageArn stage = seats.stage(StageState.READY);
        Seat one = seat("one \"\\ 繁", stage);
        Seat two = seat("two", seats.stage(StageState.CONNECTING));
        seats.pass(TOO_LONG);

        seats.sweep();
        seats.sweep();

        List<StayEntry> ends = seats.record("viewers-expired").stream()
                .flatMap(text -> new AuditFormat().read(text, ExpiredEntry.class).stays().stream())
                .toList();
        assertThat(ends).hasSize(2);
        Set<String> sessions = new HashSet<>();
        ends.forEach(end -> sessions.add(end.sessionId().toString()));
        assertThat(sessions)
                .containsExactlyInAnyOrder(
                        one.session().toString(), two.session().toString());
        StayEntry end = ends.stream()
                .filter(each -> each.sessionId().equals(one.session()))
                .findFirst()
                .orElseThrow();
        assertThat(end.userId()).isEqualTo(one.viewer().value());
        assertThat(end.stageArn()).isEqualTo(stage.value());
        assertThat(end.participantId()).isEqualTo(one.participant().value());
        assertThat(end.joinedAt()).isEqualTo(one.joinedAt().toEpochMilli());
        assertThat(end.at()).as("when they were last heard of").isEqualTo(end.joinedAt());
        assertThat(end.reason()).isEqualTo("EXPIRED");
    }

    private Seat seat(String viewer, StageArn stage) {
        return ((Seating.Seated) seats.take(viewer, Optional.of(stage))).seat();
    }
}
