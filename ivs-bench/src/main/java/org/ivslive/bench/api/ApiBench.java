package org.ivslive.bench.api;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Caller;
import org.ivslive.bench.http.Connections;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Requests;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.servers.ProcessCpu;
import org.ivslive.local.launch.boot.Console;

/** Prepares an audience, warms the server up, and measures round after round. */
final class ApiBench {
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(2);
    private static final int WARM_UPS_AT_MOST = 8;

    private final Console console;
    private final Loop loop;
    private final BenchOptions options;
    private final Target target;
    private final Requests admin;
    private final Optional<ProcessCpu> cpu;
    private final Connections connections;
    private final Caller caller;

    /** @param cpu of the server, where it is ours */
    ApiBench(Console console, Loop loop, BenchOptions options, Target target, String key, Optional<ProcessCpu> cpu)
            throws InterruptedException {
        this.console = console;
        this.loop = loop;
        this.options = options;
        this.target = target;
        this.cpu = cpu;
        this.admin = new Requests(target, Optional.of(key));
        this.connections = loop.call(() -> new Connections(loop, target, options.connections()));
        this.caller = new Caller(loop, connections, target);
    }

    Round run() throws InterruptedException {
        caller.must("a broadcaster's token", admin.post("/api/token/publisher", Map.of("userId", "bench-broadcaster")));
        Audience audience =
                new Audience(viewers(), "bench-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt()));
        Load load = new Load(loop, connections, options.connections());
        Rounds rounds = new Rounds(console, load, audience, target, admin, cpu);
        rounds.seatThoseWhoStay();
        try {
            warmUp(rounds);
            List<Round> measured = new ArrayList<>();
            for (int i = 1; i <= options.rounds(); i++) {
                Round round = rounds.measure("round %d of %d".formatted(i, options.rounds()), options.seconds(), true);
                measured.add(round);
                console.line(String.format(
                        Locale.ROOT, "  round %d: %s", i, round.line().replace("api ", "")));
            }
            rounds.explain();
            return Round.median(measured);
        } finally {
            rounds.leave();
        }
    }

    /** Until a round is no faster than the one before: a fresh JVM takes half a minute and more. */
    private void warmUp(Rounds rounds) throws InterruptedException {
        Duration time = options.seconds().compareTo(WARM_UP_AT_MOST) < 0 ? options.seconds() : WARM_UP_AT_MOST;
        Round before = rounds.measure("warming up", time, false);
        for (int i = 1; i < WARM_UPS_AT_MOST; i++) {
            Round now = rounds.measure("warming up, " + i, time, false);
            if (now.isAbout(before)) {
                break;
            }
            before = now;
        }
        rounds.forget();
        console.line("  warm: " + before.line().replaceAll("api | join_p99.*", ""));
    }

    /** On a server of our own the viewers come with a viewer's key, as they do from pages. */
    private Requests viewers() {
        if (cpu.isEmpty()) {
            return admin;
        }
        Answer made = caller.must("a viewer's key", admin.post("/api/keys", Map.of("name", "bench", "role", "viewer")));
        return new Requests(target, Optional.of(made.data().path("key").asText()));
    }
}
