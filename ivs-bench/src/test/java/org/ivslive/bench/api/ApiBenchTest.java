package org.ivslive.bench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.bench.testing.FakeSeats.Fault;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class ApiBenchTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void figures_ofARunningServer() throws Exception {
        FakeSeats seats = new FakeSeats(1_000_000);
        Round figures = bench(seats, FakeApplication.ADMIN);

        assertThat(figures.floor()).isPositive();
        assertThat(figures.join()).isPositive();
        assertThat(figures.heartbeat()).isPositive();
        assertThat(figures.stats()).isPositive();
        assertThat(figures.joinP99()).isPositive();
        assertThat(figures.heartbeatP99()).isPositive();
        assertThat(seats.seatedNow()).as("all have left").isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("warm: floor_rps=", "round 1: floor_rps=");
    }

    @Test
    void theRateLimit_isExplained() {
        assertThatThrownBy(() -> bench(new FakeSeats(1_000_000, Fault.LIMITS), FakeApplication.ADMIN))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.text())
                                .contains(
                                        "calls failed: RATE_LIMIT_EXCEEDED",
                                        "Set RATE_LIMIT_MAX_REQUESTS=0 on the server"));
    }

    @Test
    void aKeyThatMayNot_isTold() {
        assertThatThrownBy(() -> bench(new FakeSeats(10), FakeApplication.VIEWER))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.text()).endsWith("refuses a broadcaster's token: FORBIDDEN No.");
                    assertThat(problem.exitStatus()).isEqualTo(2);
                });
    }

    private Round bench(FakeSeats seats, String key) throws Exception {
        BenchOptions options = BenchOptions.of(List.of("--seconds", "0.1", "--rounds", "1"));
        Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
        try (FakeApplication application = new FakeApplication(seats);
                Loop loop = new Loop()) {
            return new ApiBench(console, loop, options, Target.of(application.url()), key, Optional.empty()).run();
        }
    }
}
