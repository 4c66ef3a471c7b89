package org.ivslive.local.ivs;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** How a stand-in runs. */
public record StandInConfig(InetSocketAddress address, String account, Optional<Path> stateFile, InstantSource clock) {
    public static final String DEFAULT_ACCOUNT = "123456789012";

    /** On a free port of 127.0.0.1, keeping nothing. */
    public static StandInConfig onFreePort() {
        return new StandInConfig(
                new InetSocketAddress("127.0.0.1", 0), DEFAULT_ACCOUNT, Optional.empty(), InstantSource.system());
    }
}
