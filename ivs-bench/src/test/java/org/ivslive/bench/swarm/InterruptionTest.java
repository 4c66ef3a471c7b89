package org.ivslive.bench.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.ivslive.bench.testing.FakeSeats.Fault;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, as the process gets it. */
class InterruptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void inTheMiddle_allLeave_andTheTableIsThere() throws Exception {
        FakeSeats seats = new FakeSeats(10);
        try (FakeApplication application = new FakeApplication(seats)) {
            Child swarm = swarm(application, "--viewers 5000 --ramp 100s --minutes 5 --beat 1s");
            await().atMost(PATIENCE).until(() -> seats.seatedNow() > 30);

            swarm.stop("INT", PATIENCE);

            assertThat(swarm.onExit().join()).isEqualTo(130);
            assertThat(seats.seatedNow()).isZero();
            assertThat(output())
                    .containsPattern("\n  call +calls +calls/s")
                    .containsPattern("\n  join +\\d+ ")
                    .containsPattern("\n  leave +\\d+ ")
                    .containsPattern("seats +\\d+ viewers asked, \\d+ held at the same time at most")
                    .contains(" 0 not given back")
                    .contains("count       not compared: stopped early")
                    .contains("OK: every promise was kept that could be checked");
        }
    }

    @Test
    void aBrokenPromise_isToldAllTheSame() throws Exception {
        FakeSeats seats = new FakeSeats(10, Fault.OVERFILLS);
        try (FakeApplication application = new FakeApplication(seats)) {
            Child swarm = swarm(application, "--viewers 5000 --ramp 100s --minutes 5 --seats 10 --no-ws");
            await().atMost(PATIENCE).until(() -> seats.seatedNow() > 12);

            swarm.stop("INT", PATIENCE);

            assertThat(swarm.onExit().join()).isEqualTo(1);
            assertThat(seats.seatedNow()).isZero();
            assertThat(output()).contains("BROKEN: a stage above its seats: arn:stage/0");
        }
    }

    private Child swarm(FakeApplication application, String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                // Whoever started the tests in the background has them ignore it.
                "/usr/bin/env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SwarmProcess.class.getName(),
                directory.toString(),
                "--url",
                application.url().toString(),
                "--key",
                FakeApplication.ADMIN));
        command.addAll(List.of(arguments.split(" ")));
        return Child.start(new ChildSpec(
                "swarm", command, Map.of("PATH", "/usr/bin:/bin"), directory, directory.resolve("output"), "KILL"));
    }

    private String output() throws Exception {
        return Files.readString(directory.resolve("output"));
    }
}
