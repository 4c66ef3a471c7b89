package org.ivslive.bench.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.PayaraConfig;
import org.ivslive.local.launch.PayaraMicro;
import org.ivslive.local.launch.PostgresConfig;
import org.ivslive.local.launch.PostgresServer;
import org.ivslive.local.launch.RedisConfig;
import org.ivslive.local.launch.RedisServer;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.StandInConfig;
import org.ivslive.local.launch.StandInServer;
import org.ivslive.local.launch.Trees;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Project;

/** The application as in production, with all that it needs, on free ports and with empty data. */
public final class OwnServers implements AutoCloseable {
    /** On the one stage that there is: so many viewers may sit at the same time. */
    public static final int SEATS = 10_000;

    private static final String HOST = "127.0.0.1";
    private static final Duration DEADLINE = Duration.ofSeconds(120);
    /** As docs/operations.md advises: a heap of one size, the collector with the most throughput, both compilers. */
    private static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC");

    private final String key = secret();
    private final List<Server> started = new ArrayList<>();
    private final List<Server> backing;
    private final PayaraConfig config;
    private final PayaraMicro application;

    public OwnServers(Project project) throws IOException {
        Path directory = project.state().resolve("bench");
        Trees.delete(directory);
        Files.createDirectories(directory);
        List<Integer> ports = FreePorts.tcp(4);
        PostgresConfig postgres = new PostgresConfig(
                HOST,
                ports.get(0),
                secret(),
                directory.resolve("postgres"),
                project.servers(),
                directory.resolve("postgres.log"),
                true);
        RedisConfig redis = new RedisConfig(
                HOST,
                ports.get(1),
                secret(),
                directory.resolve("redis"),
                project.servers(),
                directory.resolve("redis.log"));
        StandInConfig standIn = new StandInConfig(
                HOST,
                ports.get(2),
                System.getProperty("java.class.path"),
                directory.resolve("stand-in.json"),
                directory.resolve("stand-in.log"),
                Map.of());
        backing = List.of(new PostgresServer(postgres), new RedisServer(redis), new StandInServer(standIn));
        config = new PayaraConfig(
                project.payaraMicro(),
                project.war(),
                HOST,
                ports.get(3),
                directory.resolve("payara"),
                directory.resolve("application.log"),
                environment(postgres, redis, standIn, ports.get(3)),
                FLAGS,
                PayaraConfig.READY_PATH,
                DEADLINE);
        application = new PayaraMicro(config);
    }

    private Map<String, String> environment(
            PostgresConfig postgres, RedisConfig redis, StandInConfig standIn, int port) {
        return Map.ofEntries(
                Map.entry("PATH", "/usr/bin:/bin"),
                Map.entry("APP_ENV", "production"),
                Map.entry("ROLE", "api"),
                Map.entry("API_PORT", Integer.toString(port)),
                Map.entry("BIND_ADDRESS", HOST),
                Map.entry("API_SECRET_KEY", key),
                Map.entry("INTERNAL_SECRET", secret()),
                Map.entry("MEDIA_SERVER_SECRET", secret()),
                Map.entry("RATE_LIMIT_MAX_REQUESTS", "0"),
                Map.entry("MAX_VIEWERS_PER_STAGE", Integer.toString(SEATS)),
                Map.entry("SCALE_UP_THRESHOLD", Integer.toString(SEATS)),
                // What is measured are calls; a scaler at work in some rounds and not in others would blur them.
                Map.entry("AUTO_SCALE_ENABLED", "false"),
                Map.entry("IVS_SIGNING_KEY", SigningKey.pem()),
                Map.entry("REDIS_HOST", HOST),
                Map.entry("REDIS_PORT", Integer.toString(redis.port())),
                Map.entry("REDIS_PASSWORD", redis.password()),
                Map.entry("DB_HOST", HOST),
                Map.entry("DB_PORT", Integer.toString(postgres.port())),
                Map.entry("DB_NAME", PostgresConfig.DATABASE),
                Map.entry("DB_USER", PostgresConfig.USER),
                Map.entry("DB_PASSWORD", postgres.password()),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ENDPOINT_URL_IVS_REALTIME", standIn.url()),
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_EC2_METADATA_DISABLED", "true"));
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public void start(Console console) throws InterruptedException {
        try (Console.Step step = console.step("starting PostgreSQL, Redis, the stand-in, the application", () -> "")) {
            for (Server server : backing) {
                start(server);
            }
            start(application);
            step.done("started the servers");
        }
    }

    private void start(Server server) throws InterruptedException {
        synchronized (started) {
            started.add(server);
        }
        server.start();
    }

    public URI url() {
        return config.address("");
    }

    /** What the application is set to. */
    Map<String, String> environment() {
        return config.environment();
    }

    /** The admin key. */
    public String key() {
        return key;
    }

    public long applicationPid() {
        return application.pid();
    }

    @Override
    public void close() {
        List<Server> all;
        synchronized (started) {
            all = new ArrayList<>(started);
        }
        Collections.reverse(all);
        all.forEach(Server::close);
    }
}
