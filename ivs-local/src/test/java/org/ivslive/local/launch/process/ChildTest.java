package org.ivslive.local.launch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path dir;

    @Test
    void start_hasTheProcessItselfAsItsChild() throws Exception {
        Child child = start("exec cat /proc/$$/cmdline");
        assertThat(child.onExit().get(5, TimeUnit.SECONDS)).isZero();
        assertThat(log()).startsWith("cat");
    }

    @Test
    void start_passesOnItsExitStatusAndOnlyTheGivenEnvironment() throws Exception {
        Child child = start("env; exit 7");
        assertThat(child.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(log()).contains("GIVEN=yes").doesNotContain("HOME=");
    }

    @Test
    void stop_sendsTheSignal() throws Exception {
        // Not INT: a shell cannot trap that where this whole run was started in the background, which ignores it.
        Child child = start("trap 'echo stopping; exit 0' TERM; echo up; while :; do sleep 0.02; done");
        Awaitility.await().until(() -> log().contains("up"));
        child.stop("TERM", Duration.ofSeconds(5));
        assertThat(child.isAlive()).isFalse();
        assertThat(log()).contains("stopping");
    }

    @Test
    void stop_withAProcessThatDoesNotListen_kills() throws Exception {
        Child child = start("trap '' TERM; echo up; while :; do sleep 0.02; done");
        Awaitility.await().until(() -> log().contains("up"));
        child.stop("TERM", Duration.ofMillis(100));
        assertThat(child.isAlive()).isFalse();
    }

    private Child start(String script) throws Exception {
        return Child.start(new ChildSpec(
                "test",
                List.of("/bin/sh", "-c", script),
                Map.of("PATH", "/usr/bin:/bin", "GIVEN", "yes"),
                dir,
                dir.resolve("log"),
                "TERM"));
    }

    private String log() throws Exception {
        return Files.readString(dir.resolve("log"));
    }
}
