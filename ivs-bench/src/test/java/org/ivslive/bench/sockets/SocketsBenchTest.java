package org.ivslive.bench.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.http.WebSockets;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;

class SocketsBenchTest {
    private static final int SOCKETS = 100;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void figures_ofAServerThatTellsEverybody() throws Exception {
        try (FakeApplication application = new FakeApplication(new FakeSeats(1_000_000)).telling();
                Loop loop = new Loop()) {
            SocketsFigures figures =
                    bench(loop, application, FakeApplication.ADMIN).run();

            assertThat(figures.open()).isEqualTo(SOCKETS);
            assertThat(application.subscribed()).isGreaterThanOrEqualTo(SOCKETS);
            assertThat(figures.openSeconds()).isPositive();
            assertThat(figures.rssBytes()).isGreaterThan(10_000_000);
            assertThat(figures.messagesPerSecond())
                    .as("each join is told to each of them, about twenty times a second")
                    .isGreaterThan(SOCKETS);
            assertThat(figures.lagP50()).isPositive().isLessThanOrEqualTo(figures.lagP99());
            assertThat(figures.last()).isGreaterThanOrEqualTo(figures.lagP50());
            assertThat(output.toString(StandardCharsets.UTF_8)).contains(" updates a second to each; ");
        }
    }

    @Test
    void aKeyThatMayNot_isTold() throws Exception {
        try (FakeApplication application = new FakeApplication(new FakeSeats(10));
                Loop loop = new Loop()) {
            SocketsBench bench = bench(loop, application, FakeApplication.VIEWER);
            assertThatThrownBy(bench::run)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.text())
                                    .endsWith("refuses a broadcaster's token: FORBIDDEN No."));
        }
    }

    @Test
    void aListenerThatIsLost_endsIt() throws Exception {
        try (FakeApplication application = new FakeApplication(new FakeSeats(10));
                Loop loop = new Loop()) {
            Audience audience = new Audience(loop, new WebSockets(loop, Target.of(application.url()), "/ws"), 5);
            audience.open();
            audience.expect(1);
            await().until(() -> application.subscribed() == 5);
            application.dropOne();

            assertThatThrownBy(audience::awaitEverybody)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.text())
                                    .startsWith("the server ended a WebSocket with 5 of 5 open: "));
        }
    }

    @Test
    void nobodyThere_isTold() throws Exception {
        try (Loop loop = new Loop()) {
            Audience audience = new Audience(loop, new WebSockets(loop, new Target("127.0.0.1", 1, false), "/ws"), 3);
            assertThatThrownBy(audience::open)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.text())
                                    .isEqualTo("a WebSocket could not be opened with 0 of 3 open: NOT_CONNECTED"));
        }
    }

    @Test
    void number_isThatOfTheMessage() {
        assertThat(Listener.number("{\"type\":\"stats_update\",\"data\":{\"totalViewers\":1207,\"viewerCount\":1}}"))
                .isEqualTo(1207);
        assertThat(Listener.number("{\"type\":\"stats_update\"}")).isEqualTo(-1);
    }

    @Test
    void line_isForPrograms() {
        assertThat(new SocketsFigures(5000, 5.04, 26_000, 500L * 1024 * 1024, 19_876.4, 140.4, 310.6, 290).line())
                .isEqualTo("sockets open=5000 open_s=5.0 heap_kb_each=25.4 rss_mb=500 messages_s=19876 lag_p50_ms=140"
                        + " lag_p99_ms=311 last_ms=290");
    }

    private SocketsBench bench(Loop loop, FakeApplication application, String key) throws Exception {
        Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
        SocketsBench.Server server = new SocketsBench.Server(
                Target.of(application.url()), key, ProcessHandle.current().pid());
        return new SocketsBench(console, loop, server, new SocketsOptions(SOCKETS, Duration.ofMillis(600)));
    }
}
