package org.ivslive.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.RedisConfig;
import org.ivslive.local.launch.RedisServer;
import org.ivslive.local.launch.Trees;

/** A Redis on a free port and with empty data. */
public final class OwnRedis implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final RedisConfig config;
    private final RedisServer server;

    /**
     * @param directory for its data and its log; emptied
     * @param programs where the server's program is, or will be unpacked
     */
    public OwnRedis(Path directory, Path programs) throws IOException {
        Trees.delete(directory);
        Files.createDirectories(directory);
        byte[] password = new byte[24];
        new SecureRandom().nextBytes(password);
        config = new RedisConfig(
                HOST,
                FreePorts.tcp(),
                HexFormat.of().formatHex(password),
                directory.resolve("redis"),
                programs,
                directory.resolve("redis.log"));
        server = new RedisServer(config);
    }

    public void start() throws InterruptedException {
        server.start();
    }

    /** What the application needs to find it. */
    public Map<String, String> environment() {
        return Map.of(
                "REDIS_HOST", HOST,
                "REDIS_PORT", Integer.toString(config.port()),
                "REDIS_PASSWORD", config.password());
    }

    long pid() {
        return server.pid();
    }

    public ProcessCpu cpu() {
        return new ProcessCpu(pid());
    }

    @Override
    public void close() {
        server.close();
    }
}
