package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class UpTest {
    @TempDir
    Path root;

    private RunningUp up;

    @BeforeEach
    void aProject() throws Exception {
        up = new RunningUp(root);
    }

    @Test
    void up_recoversFromDeathsAndStopsInOrder() throws Exception {
        try (RunningUp running = up.start()) {
            running.says("READY http://localhost:" + up.variable("API_PORT"));
            assertThat(running.output()).endsWith("READY http://localhost:" + up.variable("API_PORT") + "\n");
            assertThat(running.servers()).hasSize(4);

            running.server("redis").destroyForcibly();
            running.says("Redis was killed (signal 9): starting it again.").says("Redis is back after ");
            running.server("postgres").destroyForcibly();
            running.says("PostgreSQL was killed (signal 9): starting it again.").says("PostgreSQL is back after ");

            try (RunningUp second = another()) {
                second.start();
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output()).matches("ivs: another ./ivs up works on .*/data: stop it, or set .*\n");
            }

            List<ProcessHandle> servers = running.servers();
            long before = System.nanoTime();
            running.handle().destroy();
            assertThat(running.awaitExit()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
            assertThat(servers).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void sigkill_leavesNothingAndTheNextStartWorks() throws Exception {
        try (RunningUp running = up.start()) {
            running.says("READY ");
            String key = adminKey(running);
            List<ProcessHandle> servers = running.servers();
            running.handle().destroyForcibly();
            for (ProcessHandle server : servers) {
                server.onExit().get(3, TimeUnit.SECONDS);
            }

            running.start().says("READY ");
            assertThat(adminKey(running)).isEqualTo(key);
            running.handle().destroy();
            assertThat(running.awaitExit()).isZero();
        }
    }

    @Test
    void sigterm_inTheMiddleOfTheStart_endsWithStatusZero() throws Exception {
        try (RunningUp running = up.start()) {
            running.says("starting the application");
            List<ProcessHandle> servers = running.servers();
            running.handle().destroy();
            assertThat(running.awaitExit()).isZero();
            assertThat(servers).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void anApplicationThatCannotBeDeployed_endsItWithTheReason() throws Exception {
        Files.writeString(root.resolve("ivs-web/target/ivs-live.war"), "not a WAR");
        try (RunningUp running = up.start()) {
            assertThat(running.awaitExit()).isEqualTo(1);
            assertThat(running.output()).contains("ivs: the application could not be deployed");
        }
    }

    @Test
    void aPortInUse_isOneLine() throws Exception {
        int port = Integer.parseInt(up.variable("REDIS_PORT"));
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                RunningUp running = up.start()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(running.awaitExit()).isEqualTo(2);
            assertThat(running.output())
                    .startsWith("ivs: TCP port " + port + " is in use (REDIS_PORT): stop what uses it")
                    .hasLineCount(1);
        }
    }

    @Test
    void aBadValue_isOneLine() throws Exception {
        try (RunningUp running = up.with("API_PORT", "abc").start()) {
            assertThat(running.awaitExit()).isEqualTo(2);
            assertThat(running.output())
                    .isEqualTo("ivs: API_PORT=abc is not a port: give a number from 1 to 65535, such as 3000\n");
        }
    }

    private RunningUp another() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("another"));
        return new RunningUp(elsewhere)
                .with("IVS_DATA_DIR", root.resolve(".ivs/data").toString());
    }

    private static String adminKey(RunningUp running) {
        return running.output()
                .lines()
                .filter(line -> line.contains("admin key"))
                .findFirst()
                .orElseThrow();
    }
}
