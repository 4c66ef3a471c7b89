package org.ivslive.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path dir;

    private final int port = FreePorts.tcp();

    @Test
    void start_keepsItsDataOverARestart() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            execute("CREATE TABLE kept (n int)");
            execute("INSERT INTO kept VALUES (42)");
            server.close();
            assertThat(server.isAlive()).isFalse();

            server.start();
            assertThat(query("SELECT n FROM kept")).isEqualTo("42");
            assertThat(query("SHOW server_version")).startsWith("18.");
            assertThat(query("SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void start_afterAKill_recovers() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            execute("CREATE TABLE kept AS SELECT 7 AS n");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            assertThat(server.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(137);

            server.start();
            assertThat(query("SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void start_withAPidFileOfAnotherProcess_startsAllTheSame() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            server.close();
            Files.writeString(
                    dir.resolve("postgres/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n");
            server.start();
            assertThat(query("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void start_withTheWrongPassword_isRefused() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            assertThatThrownBy(() -> connect("wrong")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void start_withThePortInUse_saysWhatTheLogSays() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                PostgresServer server = server()) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(server::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("PostgreSQL ended with status 1 while starting")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void password_isNeitherOnACommandLineNorInTheLog() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")))
                    .contains("postgres")
                    .doesNotContain(TestServers.PASSWORD);
            assertThat(server.log()).content().doesNotContain(TestServers.PASSWORD);
        }
    }

    private PostgresServer server() {
        return new PostgresServer(TestServers.postgres(dir, port));
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresConfig.DATABASE, PostgresConfig.USER, password);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect(TestServers.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = connect(TestServers.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
