package org.ivslive.bench.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ivslive.bench.Arguments;
import org.ivslive.local.launch.boot.Problem;

/**
 * What is to be measured.
 *
 * @param url a server that runs already; one is started where there is none
 * @param key for that server
 * @param seconds of one measurement
 */
record BenchOptions(Optional<URI> url, Optional<String> key, Duration seconds, int connections, int rounds) {
    static final String COMMAND = "./ivs bench api";

    static BenchOptions of(List<String> given) {
        Arguments arguments = Arguments.of(
                COMMAND, given, Set.of("--url", "--key", "--seconds", "--connections", "--rounds"), Set.of());
        double seconds = arguments.fraction("--seconds", 60, 3);
        if (seconds < 0.1) {
            throw new Problem(COMMAND + " --seconds is 0.1 at least", Problem.USAGE);
        }
        if (arguments.has("--key") && !arguments.has("--url")) {
            throw new Problem(COMMAND + " --key goes with --url: the server that it starts has a key of its own", 2);
        }
        return new BenchOptions(
                arguments.url("--url"),
                arguments.text("--key"),
                Duration.ofMillis(Math.round(seconds * 1000)),
                arguments.number("--connections", 1, 1000, 32),
                arguments.number("--rounds", 1, 100, 5));
    }

    /** Not the record's own, which would show the key. */
    @Override
    public String toString() {
        return url + ", " + seconds + ", " + connections + " connections, " + rounds + " rounds";
    }
}
