package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {
    private final Loop loop = new Loop();
    private FakeApplication application;
    private Target target;

    @BeforeEach
    void start() throws Exception {
        application = new FakeApplication(new FakeSeats(10));
        target = Target.of(application.url());
    }

    @AfterEach
    void end() {
        application.close();
        loop.close();
    }

    @Test
    void aGoodAnswer_isHandedOn() throws Exception {
        Answer seat = must(FakeApplication.ADMIN);

        assertThat(seat.data().path("stageArn").asText()).isEqualTo("arn:stage/0");
    }

    @Test
    void aRefusal_isForTheUser_andShowsNoKey() {
        assertThatThrownBy(() -> must("a-wrong-key")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.text()).isEqualTo(target + " refuses a seat: UNAUTHORIZED No.");
            assertThat(problem.exitStatus()).isEqualTo(2);
        });
    }

    @Test
    void nobodyThere_isARefusalToo() {
        target = new Target("127.0.0.1", 1, false);

        assertThatThrownBy(() -> must("k"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.text())
                                .startsWith("http://127.0.0.1:1 refuses a seat: NOT_CONNECTED"));
    }

    private Answer must(String key) throws InterruptedException {
        Connections connections = loop.call(() -> new Connections(loop, target, 2));
        byte[] request = new Requests(target, Optional.of(key)).post("/api/token/viewer", Map.of("userId", "ann"));
        return new Caller(loop, connections, target).must("a seat", request);
    }
}
