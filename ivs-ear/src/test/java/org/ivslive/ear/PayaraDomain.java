package org.ivslive.ear;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.testing.Application;
import org.ivslive.testing.Project;
import org.ivslive.testing.Servers;

/** A domain of Payara Server with ports of its own, on loopback alone. */
final class PayaraDomain implements Application {

    private static final List<String> PORTS = List.of("8080", "8181", "4848", "3700", "3820", "3920", "8686", "7676");
    private static final String DOMAIN = "domain1";

    private final Servers servers;
    private final Path home;
    private final List<Integer> ports;
    private final Thread atExit = new Thread(this::stop);

    private PayaraDomain(Servers servers, Path home, List<Integer> ports) {
        this.servers = servers;
        this.home = home;
        this.ports = ports;
    }

    static Path ear() {
        return Project.root().resolve("ivs-ear/target/ivs-live.ear");
    }

    /** Maven unpacks the distribution; its domain is the template of this one. */
    static PayaraDomain unpackedBy(Servers servers) throws IOException {
        Path home = Project.root().resolve("ivs-ear/target/payara/payara6");
        PayaraDomain domain = new PayaraDomain(servers, home, FreePorts.tcp(PORTS.size()));
        domain.configure();
        return domain;
    }

    private void configure() throws IOException {
        Path template = home.resolve("glassfish/domains/" + DOMAIN);
        Path copy = directory();
        Files.createDirectories(copy.getParent());
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(template.relativize(file).toString()));
            }
        }
        Path file = copy.resolve("config/domain.xml");
        String xml = Files.readString(file);
        // What follows is the configuration of other instances.
        int end = xml.indexOf("<config name=\"default-config\"");
        String own = xml.substring(0, end)
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port", "<network-listener address=\"127.0.0.1\" port");
        for (int i = 0; i < PORTS.size(); i++) {
            own = own.replace("\"" + PORTS.get(i) + "\"", "\"" + ports.get(i) + "\"");
        }
        Files.writeString(file, own + xml.substring(end));
    }

    void start() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        asadmin(
                "start-domain",
                "--domaindir",
                directory().getParent().toString(),
                "--prebootcommandfile",
                Project.root().resolve("deploy/payara-server.asadmin").toString(),
                DOMAIN);
    }

    void deploy(Path ear) throws IOException, InterruptedException {
        asadmin("--port", ports.get(2).toString(), "deploy", ear.toString());
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
        command.addAll(List.of(arguments));
        Path output = servers.directory().resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(servers.environment(ports.get(0)));
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " took too long");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + Files.readString(output));
        }
    }

    private Path directory() {
        return servers.directory().resolve("domains/" + DOMAIN);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.get(0));
    }

    @Override
    public Path log() {
        return directory().resolve("logs/server.log");
    }

    @Override
    public Servers servers() {
        return servers;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        try {
            asadmin("stop-domain", "--domaindir", directory().getParent().toString(), "--kill", "true", DOMAIN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
