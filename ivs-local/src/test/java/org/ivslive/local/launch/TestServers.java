package org.ivslive.local.launch;

import java.nio.file.Path;

/** Servers for the tests: programs unpacked once for all of them, data of each test's own. */
public final class TestServers {
    public static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
    static final String PASSWORD = "not-a-secret-in-a-test";

    private TestServers() {}

    static PostgresConfig postgres(Path dir, int port) {
        return new PostgresConfig(
                "127.0.0.1", port, PASSWORD, dir.resolve("postgres"), SERVERS, dir.resolve("postgres.log"), false);
    }

    static RedisConfig redis(Path dir, int port) {
        return new RedisConfig("127.0.0.1", port, PASSWORD, dir.resolve("redis"), SERVERS, dir.resolve("redis.log"));
    }
}
