package org.ivslive.local.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * The local stand-in for Amazon IVS.
 *
 * @param classPath where its classes lie
 * @param state the file that keeps its stages
 * @param environment further settings of it
 */
public record StandInConfig(
        String host, int port, String classPath, Path state, Path log, Map<String, String> environment) {
    public StandInConfig {
        state = state.toAbsolutePath();
        log = log.toAbsolutePath();
        environment = Map.copyOf(environment);
    }

    public String url() {
        return "http://" + Addresses.inUrl(Addresses.reachable(host)) + ":" + port;
    }
}
