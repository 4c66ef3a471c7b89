package org.ivslive.local.launch;

import java.nio.file.Path;
import java.util.List;

/** A launcher for the tests to kill: starts the servers, prints their pids, stays. */
final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Path dir = Path.of(arguments[0]);
        List<Integer> ports = FreePorts.tcp(2);
        PostgresServer postgres = new PostgresServer(TestServers.postgres(dir, ports.get(0)));
        RedisServer redis = new RedisServer(TestServers.redis(dir, ports.get(1)));
        postgres.start();
        redis.start();
        System.out.println(postgres.pid() + " " + redis.pid());
        postgres.onExit().join();
    }
}
