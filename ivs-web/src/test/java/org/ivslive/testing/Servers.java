package org.ivslive.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ivslive.local.ivs.IvsStandIn;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.PostgresConfig;
import org.ivslive.local.launch.PostgresServer;
import org.ivslive.local.launch.RedisConfig;
import org.ivslive.local.launch.RedisServer;

/** PostgreSQL, Redis and the stand-in for IVS, each on a free port of loopback, with data that nobody else sees. */
public final class Servers implements AutoCloseable {

    public static final String ADMIN_KEY = "the-admin-key-of-the-tests";

    public static final String MEDIA_SECRET = "the-media-secret-of-the-tests";

    private static final String DB_PASSWORD = "the-database-password-of-the-tests";
    private static final String REDIS_PASSWORD = "the-redis-password-of-the-tests";
    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final PostgresConfig postgresConfig;
    private final RedisConfig redisConfig;
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final IvsStandIn ivs;

    private Servers(Path directory) throws IOException {
        this.directory = directory;
        Path binaries = Project.root().resolve(".ivs/servers");
        List<Integer> ports = FreePorts.tcp(2);
        postgresConfig = new PostgresConfig(
                HOST,
                ports.get(0),
                DB_PASSWORD,
                directory.resolve("postgres"),
                binaries,
                directory.resolve("postgres.log"),
                false);
        redisConfig = new RedisConfig(
                HOST,
                ports.get(1),
                REDIS_PASSWORD,
                directory.resolve("redis"),
                binaries,
                directory.resolve("redis.log"));
        postgres = new PostgresServer(postgresConfig);
        redis = new RedisServer(redisConfig);
        ivs = IvsStandIn.start(org.ivslive.local.ivs.StandInConfig.onFreePort().withoutRates());
    }

    public static Servers start() {
        Servers servers = prepare();
        servers.startAll();
        return servers;
    }

    public void startAll() {
        try {
            redis.start();
            postgres.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With their ports chosen and nothing but the stand-in running. */
    public static Servers prepare() {
        try {
            Path directory = Files.createTempDirectory("ivs-live-test");
            // PostgreSQL, which does not run as root, has to pass.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Servers(directory);
        } catch (IOException e) {
            throw new IllegalStateException("the servers of the tests did not start", e);
        }
    }

    /** Where logs and data lie. */
    public Path directory() {
        return directory;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RedisServer redis() {
        return redis;
    }

    /** Redis starts empty next time. */
    public void forgetRedis() throws IOException {
        try (Stream<Path> files = Files.walk(redisConfig.dataDir())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    public IvsStandIn ivs() {
        return ivs;
    }

    public DatabaseView database() {
        return new DatabaseView(
                "jdbc:postgresql://" + HOST + ":" + postgresConfig.port() + "/" + PostgresConfig.DATABASE,
                PostgresConfig.USER,
                DB_PASSWORD);
    }

    /** What an application needs to use these servers. */
    public Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("IVS_"));
        environment.putAll(Map.ofEntries(
                Map.entry("APP_ENV", "test"),
                Map.entry("ROLE", "all"),
                Map.entry("API_PORT", Integer.toString(port)),
                Map.entry("API_SECRET_KEY", ADMIN_KEY),
                Map.entry("INTERNAL_SECRET", "the-internal-secret-of-the-tests"),
                Map.entry("MEDIA_SERVER_SECRET", MEDIA_SECRET),
                Map.entry("LOG_LEVEL", "debug"),
                // All tests are one client; those about the limit set it.
                Map.entry("RATE_LIMIT_MAX_REQUESTS", "0"),
                // Stages come and go only in the tests about that.
                Map.entry("AUTO_SCALE_ENABLED", "false"),
                Map.entry("REDIS_HOST", HOST),
                Map.entry("REDIS_PORT", Integer.toString(redisConfig.port())),
                Map.entry("REDIS_PASSWORD", REDIS_PASSWORD),
                Map.entry("DB_HOST", HOST),
                Map.entry("DB_PORT", Integer.toString(postgresConfig.port())),
                Map.entry("DB_NAME", PostgresConfig.DATABASE),
                Map.entry("DB_USER", PostgresConfig.USER),
                Map.entry("DB_PASSWORD", DB_PASSWORD),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ENDPOINT_URL_IVS_REALTIME", ivs.uri().toString()),
                Map.entry("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "the-aws-secret-of-the-tests"),
                Map.entry("AWS_EC2_METADATA_DISABLED", "true")));
        return environment;
    }

    /** The values of {@link #environment} that no log may hold. */
    public List<String> secrets() {
        return List.of(
                ADMIN_KEY,
                DB_PASSWORD,
                REDIS_PASSWORD,
                "the-internal-secret-of-the-tests",
                "the-media-secret-of-the-tests",
                "the-aws-secret-of-the-tests");
    }

    public static Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void close() {
        ivs.close();
        redis.close();
        postgres.close();
    }
}
