package org.ivslive.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
    @TempDir
    Path dir;

    private final int port = FreePorts.tcp();

    @Test
    void start_keepsItsDataOverARestart() throws Exception {
        try (RedisServer server = server()) {
            server.start();
            assertThat(say("SET kept 42")).containsExactly("+OK");
            server.close();
            assertThat(server.isAlive()).isFalse();

            server.start();
            assertThat(say("GET kept")).containsExactly("$2", "42");
        }
    }

    @Test
    void start_afterAKill_comesBack() throws Exception {
        try (RedisServer server = server()) {
            server.start();
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            assertThat(server.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(137);

            server.start();
            assertThat(say("PING")).containsExactly("+PONG");
        }
    }

    @Test
    void settings_refuseStrangersAndNeverEvict() throws Exception {
        try (RedisServer server = server()) {
            server.start();
            assertThat(exchange("PING")).containsExactly("-NOAUTH Authentication required.");
            assertThat(say("CONFIG GET maxmemory-policy")).contains("noeviction");
            assertThat(say("CONFIG GET appendonly")).contains("yes");
            assertThat(Files.getPosixFilePermissions(dir.resolve("redis/redis.conf")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")))
                    .doesNotContain(TestServers.PASSWORD);
        }
    }

    private RedisServer server() {
        return new RedisServer(TestServers.redis(dir, port));
    }

    private List<String> say(String command) throws IOException {
        List<String> answer = exchange("AUTH " + TestServers.PASSWORD, command);
        assertThat(answer.get(0)).isEqualTo("+OK");
        return answer.subList(1, answer.size());
    }

    private List<String> exchange(String... commands) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String all = Stream.concat(Stream.of(commands), Stream.of("QUIT"))
                    .map(command -> command + "\r\n")
                    .reduce("", String::concat);
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            List<String> lines = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .toList();
            return lines.subList(0, lines.size() - 1);
        }
    }
}
