package org.ivslive.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes PostgreSQL's data directory beside its place and renames it: a half-made one is never taken for data. */
final class PostgresCluster {
    private final PostgresConfig config;
    private final Path home;
    private final RunAs user;

    PostgresCluster(PostgresConfig config, Path home, RunAs user) {
        this.config = config;
        this.home = home;
        this.user = user;
    }

    void create() throws IOException, InterruptedException {
        if (Files.exists(config.dataDir().resolve("PG_VERSION"))) {
            return;
        }
        Path part = config.dataDir().resolveSibling(config.dataDir().getFileName() + ".part");
        Trees.delete(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(part);
        initdb(part);
        run(
                List.of(program("postgres"), "--single", "-D", part.toString(), "postgres"),
                "CREATE DATABASE " + PostgresConfig.DATABASE + "\n");
        Trees.delete(config.dataDir());
        Files.move(part, config.dataDir(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path part) throws IOException, InterruptedException {
        Path password = Files.createTempFile("ivs", ".pw"); // mode 600
        try {
            Files.writeString(password, config.password() + "\n");
            user.own(password);
            run(
                    List.of(
                            program("initdb"),
                            "--pgdata=" + part,
                            "--username=" + PostgresConfig.USER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            config.durable() ? "--sync-method=fsync" : "--no-sync"),
                    null);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void run(List<String> command, @Nullable String input) throws IOException, InterruptedException {
        Path log = config.log();
        ProcessBuilder builder = new ProcessBuilder(user.command(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(PostgresServer.ENVIRONMENT);
        LogTail tail = LogTail.from(log);
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            if (input != null) {
                stdin.write(input);
            }
        }
        boolean inTime;
        try {
            inTime = process.waitFor(120, TimeUnit.SECONDS);
        } finally {
            // Also when the user stops in the middle of it: the half-made directory is made anew next time.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (tail.contains("could not look up effective user ID")) {
            throw new LaunchException(
                    "PostgreSQL needs a user that has a name: give this one a line in /etc/passwd, start as another, or set DB_HOST to a server of yours");
        }
        if (!inTime || process.exitValue() != 0) {
            throw new LaunchException("PostgreSQL's data could not be made in %s. Its log: %s%s"
                    .formatted(config.dataDir(), log, tail.lastLines(5)));
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
