package org.ivslive.bench.sockets;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ivslive.bench.Arguments;
import org.ivslive.local.launch.boot.Problem;

/**
 * What is to be measured.
 *
 * @param time for which messages are counted
 */
record SocketsOptions(int sockets, Duration time) {
    static final String COMMAND = "./ivs bench sockets";
    /** The server takes 20,000 connections; the calls need some too. */
    private static final int MOST = 19_000;

    static SocketsOptions of(List<String> given) {
        Arguments arguments = Arguments.of(COMMAND, given, Set.of("--sockets", "--seconds"), Set.of());
        double seconds = arguments.fraction("--seconds", 600, 10);
        if (seconds < 0.5) {
            throw new Problem(COMMAND + " --seconds is 0.5 at least", Problem.USAGE);
        }
        return new SocketsOptions(
                arguments.number("--sockets", 1, MOST, 5000), Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
