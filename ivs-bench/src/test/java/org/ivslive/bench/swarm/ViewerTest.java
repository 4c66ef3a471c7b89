package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.bench.testing.FakeSeats.Fault;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One viewer at a time. */
class ViewerTest {
    private static final String JOIN = "POST /api/token/viewer";
    private static final String BEAT = "POST /api/viewer/heartbeat";
    private static final String LEAVE = "POST /api/viewer/leave";

    private final Loop loop = new Loop();
    private final Breaches breaches = new Breaches();
    private FakeApplication application;
    private Crowd crowd;

    @AfterEach
    void end() {
        loop.close();
        application.close();
    }

    @Test
    void comes_beats_andLeavesOnce() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        Viewer viewer = viewer(seats, false);
        loop.execute(viewer::come);
        await().until(() -> seats.calls(BEAT) >= 2);
        assertThat(state().held()).isEqualTo(1);

        loop.execute(viewer::leave);
        await().until(() -> state().left() == 1);

        assertThat(seats.seatedNow()).isZero();
        assertThat(seats.calls(JOIN)).isEqualTo(1);
        assertThat(seats.calls(LEAVE)).isEqualTo(1);
        assertThat(state().held()).isZero();
    }

    @Test
    void leaving_awaitsTheAnswerThatIsUnderWay() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        Viewer viewer = viewer(seats, false);
        loop.execute(() -> {
            viewer.come();
            viewer.leave();
        });
        await().until(() -> state().left() == 1);

        assertThat(seats.calls(JOIN)).isEqualTo(1);
        assertThat(seats.calls(LEAVE)).isEqualTo(1);
        assertThat(seats.seatedNow()).isZero();
    }

    @Test
    void whoNeverCame_leavesWithoutACall() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        Viewer viewer = viewer(seats, false);
        loop.execute(viewer::leave);
        await().until(() -> state().left() == 1);

        assertThat(seats.calls(LEAVE)).isZero();
    }

    @Test
    void asksTwice_andKeepsTheSeat() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        Viewer viewer = viewer(seats, true);
        loop.execute(viewer::come);
        await().until(() -> seats.calls(JOIN) == 2 && seats.calls(BEAT) >= 1);

        assertThat(state().held()).isEqualTo(1);
        assertThat(breaches.isEmpty()).isTrue();
    }

    @Test
    void aLostSeat_isABreach_andAskedForAgain() throws Exception {
        FakeSeats seats = new FakeSeats(10, Fault.LOSES_A_SEAT);
        Viewer viewer = viewer(seats, false);
        loop.execute(viewer::come);
        await().until(() -> seats.calls(JOIN) == 2 && state().held() == 1);

        assertThat(state().lost()).isEqualTo(1);
        assertThat(breaches.lines()).hasSize(1).first().asString().startsWith("a viewer who lost their seat: ann on ");
    }

    @Test
    void aMove_isFollowed() throws Exception {
        FakeSeats seats = new FakeSeats(10).draining();
        Viewer viewer = viewer(seats, false);
        loop.execute(viewer::come);
        await().until(() -> state().moved() == 1);

        assertThat(seats.calls("POST /api/viewer/rejoin")).isEqualTo(1);
        assertThat(state().held()).isEqualTo(1);
        assertThat(breaches.isEmpty()).isTrue();
    }

    private Crowd.State state() throws InterruptedException {
        return loop.call((Callable<Crowd.State>) crowd::state);
    }

    private Viewer viewer(FakeSeats seats, boolean asksTwice) throws Exception {
        application = new FakeApplication(seats);
        SwarmOptions options = SwarmOptions.of(
                List.of("--beat", "1s"), new RunningApplication(application.url(), Optional.of(FakeApplication.ADMIN)));
        crowd = new Crowd(loop, new Api(loop, options), options, Optional.empty(), breaches);
        return new Viewer("ann", asksTwice, crowd);
    }
}
