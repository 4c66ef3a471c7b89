package org.ivslive.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the servers when the launcher is killed and cannot stop them: nothing. */
class OrphanTest {
    @TempDir
    Path dir;

    @Test
    void sigkillOfTheLauncher_leavesNothingAfterThreeSeconds() throws Exception {
        Process launcher = new ProcessBuilder(
                        Jvm.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> servers;
        try (var out = launcher.inputReader()) {
            servers = Stream.of(out.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        }
        launcher.destroyForcibly().waitFor();

        for (ProcessHandle server : servers) {
            server.onExit().get(3, TimeUnit.SECONDS);
        }

        // And the next start works on what the killed one left.
        try (PostgresServer postgres = new PostgresServer(TestServers.postgres(dir, FreePorts.tcp()));
                RedisServer redis = new RedisServer(TestServers.redis(dir, FreePorts.tcp()))) {
            postgres.start();
            redis.start();
            assertThat(postgres.isAlive() && redis.isAlive()).isTrue();
        }
    }
}
