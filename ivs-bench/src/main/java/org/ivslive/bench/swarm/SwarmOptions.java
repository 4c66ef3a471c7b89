package org.ivslive.bench.swarm;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ivslive.bench.Arguments;
import org.ivslive.bench.http.Target;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.up.RunningApplication;

/**
 * What the swarm is to do.
 *
 * @param ramp the time in which they all come, evenly
 * @param stay how long the last of them stays
 * @param beat the time between two heartbeats of a viewer
 * @param seats how many viewers a stage may hold
 * @param connections over which the calls go
 */
record SwarmOptions(
        Target target,
        String key,
        int viewers,
        Duration ramp,
        Duration stay,
        Duration beat,
        boolean webSockets,
        int seats,
        int connections) {
    private static final Set<String> VALUES =
            Set.of("--url", "--key", "--viewers", "--ramp", "--minutes", "--for", "--beat", "--seats", "--connections");

    static SwarmOptions of(List<String> given, RunningApplication running) {
        Arguments arguments = Arguments.of("./ivs swarm", given, VALUES, Set.of("--no-ws"));
        if (arguments.has("--minutes") && arguments.has("--for")) {
            throw new Problem("./ivs swarm takes --minutes or --for, not both", Problem.USAGE);
        }
        Duration minutes = Duration.ofMillis(Math.round(arguments.fraction("--minutes", 1440, 1) * 60_000));
        URI url = arguments.url("--url").orElse(running.url());
        Optional<String> key = arguments.text("--key").or(running::key);
        return new SwarmOptions(
                Target.of(url),
                key.orElseThrow(() -> new Problem(
                        "./ivs swarm needs a key: --key, or API_SECRET_KEY in the environment or in .env, or a run of ./ivs up that has made one",
                        Problem.USAGE)),
                arguments.number("--viewers", 1, 100_000, 100),
                arguments.duration("--ramp", Duration.ofSeconds(10)),
                arguments.duration("--for", minutes),
                atLeastASecond(arguments.duration("--beat", Duration.ofSeconds(30))),
                !arguments.has("--no-ws"),
                arguments.number("--seats", 1, 10_000, 50),
                arguments.number("--connections", 1, 1_000, 64));
    }

    private static Duration atLeastASecond(Duration beat) {
        if (beat.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new Problem("./ivs swarm --beat is one second at least", Problem.USAGE);
        }
        return beat;
    }

    /** Not the record's own, which would show the key. */
    @Override
    public String toString() {
        return viewers + " viewers on " + target;
    }
}
