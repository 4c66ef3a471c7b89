package org.ivslive.bench.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ivslive.bench.figures.Latencies;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Requests;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.servers.OwnServers;
import org.ivslive.bench.servers.ProcessCpu;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;

/** One measurement after the other, so that what disturbs the machine for a while disturbs each of them a little. */
final class Rounds {
    /** They stay for the whole run, and beat. */
    private static final int STAYING = 1000;
    /** Of the seats that a server of our own has, those that are free for viewers who come and go. */
    private static final int COMING = OwnServers.SEATS - STAYING - 500;

    private static final int PACE = 1000;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Console console;
    private final Load load;
    private final Audience audience;
    private final Optional<ProcessCpu> cpu;
    private final byte[] floor;
    private final byte[] stats;
    private final Map<String, double[]> cost = new TreeMap<>();
    private List<byte[]> heartbeats = List.of();
    private List<byte[]> leaves = List.of();

    Rounds(Console console, Load load, Audience audience, Target target, Requests admin, Optional<ProcessCpu> cpu) {
        this.console = console;
        this.load = load;
        this.audience = audience;
        this.cpu = cpu;
        this.floor = new Requests(target, Optional.empty()).get("/health/live");
        this.stats = admin.get("/api/stats");
    }

    void seatThoseWhoStay() throws InterruptedException {
        Audience.Joins joins = audience.join(STAYING);
        Measured measured = load.asFastAsAnswered(joins, LONG_ENOUGH);
        if (joins.count() == 0) {
            throw failed("join", measured);
        }
        heartbeats = joins.calls("/api/viewer/heartbeat");
        leaves = joins.calls("/api/viewer/leave");
    }

    void leave() throws InterruptedException {
        load.asFastAsAnswered(Audience.once(leaves), LONG_ENOUGH);
    }

    /** @param paced whether the latencies are measured too */
    Round measure(String what, Duration time, boolean paced) throws InterruptedException {
        try (Console.Step step = console.step(what, () -> "")) {
            double floorRate = rate("floor", Questions.same(floor), time);
            double heartbeatRate = rate("heartbeat", Audience.around(heartbeats), time);
            double statsRate = rate("stats", Questions.same(stats), time);
            Audience.Joins joins = audience.join(COMING);
            double joinRate = rate("join", joins, time);
            sendAway(joins);
            if (!paced) {
                return new Round(floorRate, joinRate, heartbeatRate, statsRate, 0, 0);
            }
            Measured heartbeat = load.atPace(Audience.around(heartbeats), PACE, time);
            Audience.Joins some = audience.join(COMING);
            Measured join = load.atPace(some, PACE, time);
            require("heartbeat at a pace", heartbeat);
            require("join at a pace", join);
            sendAway(some);
            return new Round(floorRate, joinRate, heartbeatRate, statsRate, join.p99(), heartbeat.p99());
        }
    }

    private double rate(String name, Questions questions, Duration time) throws InterruptedException {
        double before = cpu.map(ProcessCpu::seconds).orElse(0.0);
        Measured measured = load.asFastAsAnswered(questions, time);
        double used = cpu.map(ProcessCpu::seconds).orElse(0.0) - before;
        require(name, measured);
        double[] sum = cost.computeIfAbsent(name, each -> new double[2]);
        sum[0] += used;
        sum[1] += measured.count();
        return measured.rate();
    }

    /** Those who came leave, and what the server has to write of them is written before the next measurement. */
    private void sendAway(Audience.Joins joins) throws InterruptedException {
        rate("leave", Audience.once(joins.calls("/api/viewer/leave")), LONG_ENOUGH);
        if (cpu.isPresent()) {
            cpu.get().awaitQuiet();
        } else {
            Thread.sleep(SETTLE.toMillis());
        }
    }

    /** One call in a hundred may fail, and is told; with more the figure would be one of failures. */
    private void require(String name, Measured measured) {
        Answer failure = measured.firstFailure();
        boolean onlyFull = failure != null && failure.code().equals("STAGE_FULL") && measured.count() > 0;
        if (failure == null || onlyFull) {
            return;
        }
        if (measured.failed() * 100 > measured.count()) {
            throw failed(name, measured);
        }
        console.line("  %s: %d of %d calls failed, the first with %s"
                .formatted(name, measured.failed(), measured.failed() + measured.count(), failure.code()));
    }

    private static Problem failed(String name, Measured measured) {
        Answer failure = measured.firstFailure();
        String how = failure == null ? "no answer" : failure.code() + " " + failure.message();
        String hint = failure != null && failure.isRefusedForRate()
                ? ". Set RATE_LIMIT_MAX_REQUESTS=0 on the server: all calls come from one address"
                : "";
        return new Problem("%s cannot be measured, %d of %d calls failed: %s%s"
                .formatted(name, measured.failed(), measured.failed() + measured.count(), how.strip(), hint));
    }

    /** What was computed for a call does not depend on what else the machine did. */
    void explain() {
        if (cpu.isPresent()) {
            cost.forEach((name, sum) -> console.line("  %-10s %s ms of the server's CPU a call"
                    .formatted(name, sum[1] == 0 ? "-" : cost(1000 * sum[0] / sum[1]))));
        }
    }

    private static String cost(double millis) {
        return millis < 1 ? String.format(Locale.ROOT, "%.3f", millis) : Latencies.millis(millis);
    }

    /** What warming up cost says nothing. */
    void forget() {
        cost.clear();
    }
}
