package org.ivslive.local.launch;

import java.nio.file.Path;

/**
 * A PostgreSQL server of one's own.
 *
 * @param dataDir made when it does not exist; its parent must
 * @param serversDir where the programs are unpacked, shared by all
 * @param durable whether it waits for the disk; a test need not
 */
public record PostgresConfig(
        String host, int port, String password, Path dataDir, Path serversDir, Path log, boolean durable) {
    public static final String USER = "ivs";
    public static final String DATABASE = "ivs_live";

    public PostgresConfig {
        dataDir = dataDir.toAbsolutePath();
        serversDir = serversDir.toAbsolutePath();
        log = log.toAbsolutePath();
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + host + ":" + port + " in " + dataDir;
    }
}
