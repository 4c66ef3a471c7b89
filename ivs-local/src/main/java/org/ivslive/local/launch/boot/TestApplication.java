package org.ivslive.local.launch.boot;

import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;

/** {@code ./ivs up} on free ports with data of its own, for the tests of the pages. */
final class TestApplication implements AutoCloseable {
    private static final String READY = "READY ";
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Project project;
    private final Shutdown shutdown;
    private final Path log;
    private final Path data;
    private final String key = UUID.randomUUID().toString();
    private Optional<Child> child = Optional.empty();
    private Optional<Shutdown.Handle> handle = Optional.empty();

    TestApplication(Project project, Shutdown shutdown) throws IOException {
        this.project = project;
        this.shutdown = shutdown;
        this.log = project.logs().resolve("test-application.log");
        this.data = project.state().resolve("test-data");
    }

    void start() throws IOException, InterruptedException {
        delete(data);
        Files.deleteIfExists(log);
        Files.createDirectories(log.getParent());
        Child started = Child.start(new ChildSpec("up", command(), environment(), project.root(), log, "TERM"));
        child = Optional.of(started);
        handle = Optional.of(shutdown.during(this::close));
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (ready().isEmpty()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new Problem("the application to test did not start: see " + project.show(log));
            }
            started.awaitExit(Duration.ofMillis(100));
        }
    }

    /** What the tests are told. */
    Map<String, String> variables() throws IOException {
        return Map.of("IVS_URL", ready().orElseThrow(), "API_SECRET_KEY", key);
    }

    private Optional<String> ready() throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith(READY))
                    .map(line -> line.substring(READY.length()))
                    .findFirst();
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Divs.root=" + project.root(),
                "-cp",
                project.state().resolve("launcher") + File.pathSeparator,
                Boot.class.getName(),
                "up");
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("IVS_DATA_DIR", data.toString());
        environment.put("API_SECRET_KEY", key);
        // The tests are one client that asks faster than a person would.
        environment.put("RATE_LIMIT_MAX_REQUESTS", "0");
        try (ServerSocket api = free();
                ServerSocket database = free();
                ServerSocket redis = free();
                ServerSocket standIn = free();
                DatagramSocket media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket stage = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            environment.put("API_PORT", Integer.toString(api.getLocalPort()));
            environment.put("DB_PORT", Integer.toString(database.getLocalPort()));
            environment.put("REDIS_PORT", Integer.toString(redis.getLocalPort()));
            environment.put("IVS_LOCAL_PORT", Integer.toString(standIn.getLocalPort()));
            environment.put("MEDIA_UDP_PORT", Integer.toString(media.getLocalPort()));
            environment.put("IVS_LOCAL_UDP_PORT", Integer.toString(stage.getLocalPort()));
        }
        return environment;
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() {
        child.filter(Child::isAlive).ifPresent(started -> started.stop("TERM", STOP));
        handle.ifPresent(Shutdown.Handle::close);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
