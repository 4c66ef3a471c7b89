package org.ivslive.local.launch.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.TestServers;

/** A project with a tiny application, and {@code up} running in it. */
final class RunningUp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path root;
    private final Path output;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Path> links = new ArrayList<>();
    private Process process;

    RunningUp(Path root) throws IOException {
        this.root = root;
        this.output = root.resolve("output");
        Path server = Files.createDirectories(root.resolve("ivs-local/target/server"));
        link(server.resolve("payara-micro.jar"), Path.of("target/server/payara-micro.jar"));
        Files.createDirectories(TestServers.SERVERS);
        Files.createDirectories(root.resolve(".ivs"));
        link(root.resolve(".ivs/servers"), TestServers.SERVERS);
        Files.createDirectories(root.resolve("ivs-web/target"));
        try (JarOutputStream war =
                new JarOutputStream(Files.newOutputStream(root.resolve("ivs-web/target/ivs-live.war")))) {
            war.putNextEntry(new JarEntry("health/ready"));
            war.write("yes".getBytes(StandardCharsets.UTF_8));
        }
        List<Integer> ports = FreePorts.tcp(6);
        List<String> variables =
                List.of("API_PORT", "DB_PORT", "REDIS_PORT", "IVS_LOCAL_PORT", "MEDIA_UDP_PORT", "IVS_LOCAL_UDP_PORT");
        for (int i = 0; i < variables.size(); i++) {
            environment.put(variables.get(i), ports.get(i).toString());
        }
    }

    private void link(Path link, Path target) throws IOException {
        links.add(Files.createSymbolicLink(link, target.toAbsolutePath()));
    }

    String variable(String name) {
        return environment.get(name);
    }

    RunningUp with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    RunningUp start(String... arguments) throws IOException {
        Files.deleteIfExists(output);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                UpLauncher.class.getName(),
                root.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    /** Waits until it has said that. */
    RunningUp says(String text) {
        Awaitility.await("'" + text + "' in " + output)
                .atMost(PATIENCE)
                .until(() -> output().contains(text) || !process.isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("ended without '" + text + "':\n" + output());
        }
        return this;
    }

    String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The servers, and no watcher shells of theirs. */
    List<ProcessHandle> servers() {
        try (Stream<ProcessHandle> children = process.children()) {
            return children.toList();
        }
    }

    ProcessHandle server(String program) {
        return servers().stream()
                .filter(child -> child.info()
                        .commandLine()
                        .or(() -> child.info().command())
                        .orElse("")
                        .contains(program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + program + " among " + servers()));
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        for (Path link : links) {
            Files.deleteIfExists(link);
        }
    }
}
