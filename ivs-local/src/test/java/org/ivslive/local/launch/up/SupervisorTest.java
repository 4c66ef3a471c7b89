package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.ivslive.local.launch.LaunchException;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.boot.Console;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final Supervisor supervisor =
            new Supervisor(new Console(new PrintStream(seen, true, StandardCharsets.UTF_8), false), Clock.systemUTC());
    private final FakeServer server = new FakeServer();

    @Test
    void aDeath_isReportedAndTheServerStartedAgain() {
        supervisor.watch(List.of(server));
        server.die(137);
        Awaitility.await().until(() -> server.starts == 1 && seen().contains("is back"));
        assertThat(seen())
                .startsWith("Redis was killed (signal 9): starting it again. Its log: redis.log\nRedis is back after ");
    }

    @Test
    void badSettings_endItAllWithTheirOwnLine() throws Exception {
        server.failure = new LaunchException("MAX_STAGES=x is not a number", LaunchException.BAD_SETTING);
        supervisor.watch(List.of(server));
        server.die(2);
        assertThat(supervisor.awaitEnd().text()).isEqualTo("MAX_STAGES=x is not a number");
    }

    @Test
    void close_makesADeathSilent() {
        supervisor.watch(List.of(server));
        supervisor.close();
        server.die(0);
        assertThat(seen()).isEmpty();
        assertThat(server.starts).isZero();
    }

    private String seen() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    private static final class FakeServer implements Server {
        private volatile CompletableFuture<Integer> exit = new CompletableFuture<>();
        private volatile int starts;
        private volatile LaunchException failure;

        void die(int status) {
            exit.complete(status);
        }

        @Override
        public String name() {
            return "Redis";
        }

        @Override
        public Path log() {
            return Path.of("redis.log");
        }

        @Override
        public void start() {
            if (failure != null) {
                throw failure;
            }
            exit = new CompletableFuture<>();
            starts++;
        }

        @Override
        public boolean isAlive() {
            return !exit.isDone();
        }

        @Override
        public long pid() {
            return 1;
        }

        @Override
        public CompletableFuture<Integer> onExit() {
            return exit;
        }

        @Override
        public void close() {}
    }
}
