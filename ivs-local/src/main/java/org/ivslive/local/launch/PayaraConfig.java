package org.ivslive.local.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The application on Payara Micro.
 *
 * @param microJar payara-micro.jar
 * @param rootDir where this instance unpacks itself; no two may share one
 * @param environment the whole environment: the application's settings and secrets
 * @param jvmFlags after, so stronger than, the launcher's own
 * @param readyPath what answers 200 once the application can be used
 */
public record PayaraConfig(
        Path microJar,
        Path war,
        String host,
        int port,
        Path rootDir,
        Path log,
        Map<String, String> environment,
        List<String> jvmFlags,
        String readyPath,
        Duration deadline) {
    public static final String READY_PATH = "/health/ready";

    public PayaraConfig {
        microJar = microJar.toAbsolutePath();
        war = war.toAbsolutePath();
        rootDir = rootDir.toAbsolutePath();
        log = log.toAbsolutePath();
        environment = Map.copyOf(environment);
        jvmFlags = List.copyOf(jvmFlags);
    }

    public URI address(String path) {
        return URI.create("http://" + Addresses.inUrl(Addresses.reachable(host)) + ":" + port + path);
    }

    /** Not the record's own: the environment holds secrets. */
    @Override
    public String toString() {
        return war + " at " + address("/");
    }
}
