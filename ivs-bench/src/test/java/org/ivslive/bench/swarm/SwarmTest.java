package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.bench.testing.FakeSeats.Fault;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Project;
import org.ivslive.local.launch.boot.Shutdown;
import org.ivslive.local.launch.up.RunningApplication;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SwarmTest {
    private static final String SHORT = "--viewers 30 --ramp 300ms --for 2500ms --beat 1s --seats 10";

    private record Outcome(int status, String output) {}

    @Test
    void everythingKept_isOk() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        Outcome outcome = swarm(seats, FakeApplication.ADMIN, SHORT);

        assertThat(outcome.output())
                .contains(
                        "30 viewers asked, 30 held at the same time at most, 0 moved, 0 lost theirs, 0 not given back")
                .contains("stages      3, 10 of 10 seats on the fullest")
                .contains("count       the server counted 30, the swarm held 30")
                .contains("WebSockets  30 opened, 30 subscribed, 30 messages, 0 dropped, 0 failed to open")
                .contains("OK: every promise was kept that could be checked")
                .doesNotContain("not checked", "errors:", FakeApplication.ADMIN);
        assertThat(outcome.status()).isZero();
        assertThat(seats.seatedNow()).isZero();
        assertThat(seats.calls("POST /api/token/viewer"))
                .as("each joins, one in ten asks again")
                .isEqualTo(33);
        assertThat(seats.calls("POST /api/viewer/heartbeat")).isBetween(45, 75);
    }

    @Test
    void aViewersKey_isEnough_andSaysWhatItCannotSee() throws Exception {
        Outcome outcome = swarm(new FakeSeats(10), FakeApplication.VIEWER, SHORT + " --no-ws");

        assertThat(outcome.output())
                .contains("not checked the server's count of all viewers and of each stage")
                .doesNotContain("WebSockets");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void moves_areFollowed() throws Exception {
        Outcome outcome = swarm(new FakeSeats(10).draining(), FakeApplication.VIEWER, SHORT);

        assertThat(outcome.output()).contains("moved, 0 lost theirs, 0 not given back");
        assertThat(outcome.output()).doesNotContain(" 0 moved");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void othersBeforeUs_areNoBreach() throws Exception {
        assertThat(swarm(new FakeSeats(10).withOthers(7), FakeApplication.ADMIN, SHORT)
                        .status())
                .isZero();
    }

    @Nested
    class Breach {
        @Test
        void aStageAboveItsSeats_byAnAnswer() throws Exception {
            isBroken(
                    swarm(new FakeSeats(10, Fault.OVERFILLS), FakeApplication.VIEWER, SHORT),
                    "a stage above its seats: arn:stage/0, 11 of 10 seats");
        }

        @Test
        void aStageAboveItsSeats_byTheStatistics() throws Exception {
            isBroken(
                    swarm(new FakeSeats(10, Fault.OVERFILLED_IN_STATS), FakeApplication.ADMIN, SHORT),
                    "seats, by viewerCount of /api/stats");
        }

        @Test
        void twoSeats() throws Exception {
            isBroken(
                    swarm(new FakeSeats(50, Fault.CHANGES_SEATS), FakeApplication.ADMIN, SHORT + "0"),
                    "a viewer who was given two different seats");
        }

        @Test
        void aLostSeat() throws Exception {
            Outcome outcome = swarm(new FakeSeats(10, Fault.LOSES_A_SEAT), FakeApplication.ADMIN, SHORT);
            isBroken(outcome, "a viewer who lost their seat");
            assertThat(outcome.output()).contains("1 lost theirs").contains("heartbeat: NOT_FOUND 1 times");
        }

        @Test
        void aWrongCount() throws Exception {
            isBroken(
                    swarm(new FakeSeats(10, Fault.MISCOUNTS), FakeApplication.ADMIN, SHORT),
                    "a count that differs from the viewers held: the server counted 31, the swarm held 30");
        }

        @Test
        void aSeatThatIsKept() throws Exception {
            isBroken(
                    swarm(new FakeSeats(10, Fault.KEEPS_A_SEAT), FakeApplication.ADMIN, SHORT),
                    "a viewer who left and is still counted");
        }

        private void isBroken(Outcome outcome, String how) {
            assertThat(outcome.output()).contains("BROKEN: ").contains(how).doesNotContain("OK:");
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Nested
    class Trouble {
        @Test
        void theRateLimit_isExplained() throws Exception {
            Outcome outcome = swarm(new FakeSeats(10, Fault.LIMITS), FakeApplication.ADMIN, SHORT);

            assertThat(outcome.output())
                    .contains("join: RATE_LIMIT_EXCEEDED")
                    .contains("set RATE_LIMIT_MAX_REQUESTS=0 on the server");
            assertThat(outcome.status()).as("a refusal breaks no promise").isZero();
        }

        @Test
        void cutConnections_areErrors_andViewersStillLeave() throws Exception {
            FakeSeats seats = new FakeSeats(10, Fault.CUTS_HEARTBEATS);
            Outcome outcome = swarm(seats, FakeApplication.ADMIN, SHORT);

            assertThat(outcome.output()).contains("heartbeat: CONNECTION_CUT");
            assertThat(outcome.status()).isZero();
            assertThat(seats.seatedNow()).isZero();
        }

        @Test
        void nobodyLive_andAKeyThatMayNot() {
            assertThatThrownBy(() -> swarm(new FakeSeats(10, Fault.OFFLINE), FakeApplication.VIEWER, SHORT))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.text())
                                .startsWith("nobody is live, so nobody is seated, and this key may not");
                        assertThat(problem.exitStatus()).isEqualTo(2);
                    });
        }

        @Test
        void anUnknownKey() {
            assertThatThrownBy(() -> swarm(new FakeSeats(10), "wrong", SHORT))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.text())
                                .contains("does not know this key")
                                .doesNotContain("wrong");
                        assertThat(problem.exitStatus()).isEqualTo(2);
                    });
        }

        @Test
        void nobodyThere() {
            assertThatThrownBy(() ->
                            run(new Swarm(), new ByteArrayOutputStream(), URI.create("http://127.0.0.1:1"), "k", SHORT))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.text())
                                    .isEqualTo(
                                            "nobody answers at http://127.0.0.1:1: start the application with ./ivs up, or"
                                                    + " give its address with --url"));
        }
    }

    @Test
    void stopped_leavesInOrder_andTellsWhatItSaw() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Swarm swarm = new Swarm();
        try (FakeApplication application = new FakeApplication(seats)) {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(
                            swarm,
                            output,
                            application.url(),
                            FakeApplication.ADMIN,
                            "--viewers 2000 --ramp 60s --minutes 5 --no-ws");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> seats.seatedNow() > 20);
            swarm.stop();
            assertThat(status.join()).isEqualTo(130);
        }
        assertThat(seats.seatedNow()).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("0 not given back", "count       not compared: stopped early", "OK: ");
    }

    private static Outcome swarm(FakeSeats seats, String key, String arguments) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (FakeApplication application = new FakeApplication(seats)) {
            int status = run(new Swarm(), output, application.url(), key, arguments);
            return new Outcome(status, output.toString(StandardCharsets.UTF_8));
        }
    }

    private static int run(Swarm swarm, ByteArrayOutputStream output, URI url, String key, String arguments)
            throws Exception {
        Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
        SwarmOptions options =
                SwarmOptions.of(List.of(arguments.strip().split(" +")), new RunningApplication(url, Optional.of(key)));
        assertThat(options.beat()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        return swarm.run(new Command.Context(new Project(Path.of("..")), console, new Shutdown()), options);
    }
}
