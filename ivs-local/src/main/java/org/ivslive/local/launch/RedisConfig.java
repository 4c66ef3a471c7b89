package org.ivslive.local.launch;

import java.nio.file.Path;

/** A Redis server of one's own; the directories are made when they do not exist. */
public record RedisConfig(String host, int port, String password, Path dataDir, Path serversDir, Path log) {
    public RedisConfig {
        dataDir = dataDir.toAbsolutePath();
        serversDir = serversDir.toAbsolutePath();
        log = log.toAbsolutePath();
    }

    @Override
    public String toString() {
        return "Redis at " + host + ":" + port + " in " + dataDir;
    }
}
