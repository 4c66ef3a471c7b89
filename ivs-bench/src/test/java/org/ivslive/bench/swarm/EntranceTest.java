package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.bench.testing.FakeSeats.Fault;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.Test;

class EntranceTest {
    private static final String PUBLISHER = "POST /api/token/publisher";

    @Test
    void anAdminsKey_announcesABroadcaster_andCountsThoseWhoAreThere() throws Exception {
        FakeSeats seats = new FakeSeats(10).withOthers(7);

        Entrance.Found found = open(seats, FakeApplication.ADMIN);

        assertThat(found.viewersBefore()).contains(7);
        assertThat(found.mayReadStats()).isTrue();
        assertThat(seats.calls(PUBLISHER)).isEqualTo(1);
    }

    @Test
    void whereSomebodyIsLive_nobodyIsAnnounced() throws Exception {
        FakeSeats seats = new FakeSeats(10, Fault.LIVE);

        assertThat(open(seats, FakeApplication.ADMIN).viewersBefore()).contains(0);
        assertThat(seats.calls(PUBLISHER)).isZero();
    }

    @Test
    void aViewersKey_takesASeatToSee_andGivesItBack() throws Exception {
        FakeSeats seats = new FakeSeats(10);

        Entrance.Found found = open(seats, FakeApplication.VIEWER);

        assertThat(found.mayReadStats()).isFalse();
        assertThat(seats.calls("POST /api/token/viewer")).isEqualTo(1);
        assertThat(seats.seatedNow()).isZero();
    }

    @Test
    void nobodyLive_saysWhatToDo() {
        refused(
                new FakeSeats(10, Fault.OFFLINE),
                FakeApplication.VIEWER,
                "nobody is live, so nobody is seated, and this key may not ask for a broadcaster's token: go live first,"
                        + " or give a key with the role admin or publisher");
    }

    @Test
    void aRefusal_isHandedOn() {
        refused(new FakeSeats(10, Fault.BROKEN_STATS), FakeApplication.ADMIN, "refuses its statistics: INTERNAL No.");
        refused(new FakeSeats(10), "wrong", "does not know this key: give one with --key");
    }

    private static void refused(FakeSeats seats, String key, String message) {
        assertThatThrownBy(() -> open(seats, key)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.text()).endsWith(message);
            assertThat(problem.exitStatus()).isEqualTo(2);
        });
    }

    private static Entrance.Found open(FakeSeats seats, String key) throws Exception {
        try (FakeApplication application = new FakeApplication(seats);
                Loop loop = new Loop()) {
            SwarmOptions options =
                    SwarmOptions.of(List.of(), new RunningApplication(application.url(), Optional.of(key)));
            return new Entrance(loop, new Api(loop, options), options).open();
        }
    }
}
