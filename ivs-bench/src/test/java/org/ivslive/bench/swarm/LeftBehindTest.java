package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftBehindTest {
    private final Breaches breaches = new Breaches();
    private final Loop loop = new Loop();
    private FakeApplication application;
    private Api api;

    @BeforeEach
    void seatThree() throws Exception {
        application = new FakeApplication(new FakeSeats(10));
        api = new Api(
                loop,
                SwarmOptions.of(
                        List.of(), new RunningApplication(application.url(), Optional.of(FakeApplication.ADMIN))));
        for (String viewer : List.of("swarm-a-000000", "swarm-a-000001", "somebody")) {
            Answer seat = api.now(then -> api.join(viewer, Optional.empty(), then));
            assertThat(seat.isSuccess()).isTrue();
        }
    }

    @AfterEach
    void end() {
        loop.close();
        application.close();
    }

    @Test
    void thoseOfThisRun_areABreachEach() throws Exception {
        new LeftBehind(api, breaches).look("swarm-a");

        assertThat(breaches.lines())
                .containsExactly("a viewer who left and is still counted: swarm-a-000000 on arn:stage/0 (2 times)");
    }

    @Test
    void others_areNot() throws Exception {
        new LeftBehind(api, breaches).look("swarm-b");

        assertThat(breaches.isEmpty()).isTrue();
    }
}
