package org.ivslive.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** PostgreSQL 18 from its Maven artifact, with one user and one database. */
public final class PostgresServer extends ServerProcess {
    static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "TZ", "UTC");

    private final PostgresConfig config;

    public PostgresServer(PostgresConfig config) {
        // INT is PostgreSQL's fast shutdown: TERM would wait for the clients to go.
        super("PostgreSQL", config.log(), Duration.ofSeconds(60), new Stopping("INT", Duration.ofSeconds(5)));
        this.config = config;
    }

    @Override
    protected ChildSpec prepare() throws IOException, InterruptedException {
        Path home = new Binaries(config.serversDir()).postgres();
        Files.createDirectories(config.dataDir().getParent());
        RunAs user = RunAs.forServer(config.dataDir(), home.resolve("bin/postgres"));
        new PostgresCluster(config, home, user).create();
        PostmasterPid.removeStale(config.dataDir());
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/postgres").toString(), "-D", config.dataDir().toString()));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new ChildSpec("postgres", user.command(command), ENVIRONMENT, Path.of("/"), log(), "INT");
    }

    private Map<String, String> settings() {
        return Map.of(
                "listen_addresses", config.host(),
                "port", Integer.toString(config.port()),
                "unix_socket_directories", "",
                "max_connections", "100",
                "shared_buffers", "64MB",
                "log_timezone", "UTC",
                "timezone", "UTC",
                "log_line_prefix", "%m [%p] ",
                "fsync", config.durable() ? "on" : "off",
                "full_page_writes", config.durable() ? "on" : "off");
    }

    @Override
    protected boolean isReady(Child child, LogTail tail) throws IOException {
        return PostmasterPid.isReady(config.dataDir(), child.pid());
    }
}
