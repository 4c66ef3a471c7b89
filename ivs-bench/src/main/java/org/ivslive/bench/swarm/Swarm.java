package org.ivslive.bench.swarm;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ivslive.bench.http.Loop;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Shutdown;
import org.ivslive.local.launch.up.RunningApplication;

/** Viewers come, stay and leave; Ctrl-C makes them leave earlier, in order. */
public final class Swarm implements Command {
    /** For whoever waits longer than that at the end, the table is worth more than the last answers. */
    private static final Duration LEAVING = Duration.ofSeconds(60);

    /** As a shell says of whoever was interrupted: a run that was cut short has not shown what it was to show. */
    static final int STOPPED = 130;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        SwarmOptions options = SwarmOptions.of(arguments, RunningApplication.of(System.getenv(), context.project()));
        return run(context, options);
    }

    int run(Context context, SwarmOptions options) throws Exception {
        try (Loop loop = new Loop();
                Shutdown.Handle handle = context.shutdown().during(this::stop)) {
            // Where it is stopped before there is anything to tell.
            context.shutdown().outcome(STOPPED);
            int status = run(context.console(), loop, options);
            context.shutdown().outcome(status);
            return status;
        } finally {
            done.countDown();
        }
    }

    private int run(Console console, Loop loop, SwarmOptions options) throws Exception {
        Api api = new Api(loop, options);
        Entrance.Found found = new Entrance(loop, api, options).open();
        Optional<StatsSockets> sockets =
                options.webSockets() ? Optional.of(new StatsSockets(loop, options.target())) : Optional.empty();
        Breaches breaches = new Breaches();
        Crowd crowd = new Crowd(loop, api, options, sockets, breaches);
        Optional<Census> census = found.viewersBefore().map(before -> new Census(loop, api, crowd.stages(), before));
        String run = "swarm-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt());
        console.line("  %s, %s, come within %d s, stay for %d s"
                .formatted(
                        options, run, options.ramp().toSeconds(), options.stay().toSeconds()));
        String judgement = stay(console, loop, crowd, census, breaches, run, options);
        Report report = new Report();
        Crowd.State end = loop.call(crowd::state);
        loop.call(() -> report.calls(api)
                .crowd(end, crowd.stages(), end.come())
                .count(judgement)
                .webSockets(sockets.map(StatsSockets::counts))
                .errors(api));
        if (!found.mayReadStats()) {
            report.notChecked("the server's count of all viewers and of each stage: this key may not read /api/stats,"
                    + " an admin key may");
        }
        report.verdict(breaches, end.most() > 0).forEach(console::line);
        if (!breaches.isEmpty() || end.most() == 0) {
            return Problem.FAILED;
        }
        return stopped.getCount() == 0 ? STOPPED : 0;
    }

    /** From the first who comes to the last who leaves; says what the counts were. */
    private String stay(
            Console console,
            Loop loop,
            Crowd crowd,
            Optional<Census> census,
            Breaches breaches,
            String run,
            SwarmOptions options)
            throws InterruptedException {
        Progress progress = new Progress(options);
        try (Console.Step step = console.step("swarm", () -> progress.of(state(loop, crowd)))) {
            if (census.isPresent()) {
                census.get().watch();
            }
            crowd.come(run);
            boolean early = stopped.await(options.ramp().plus(options.stay()).toMillis(), TimeUnit.MILLISECONDS);
            // In the middle of coming the two would not agree: no count is better than a doubtful one.
            Optional<Census.Count> sitting = early ? Optional.empty() : count(census, crowd);
            leave(crowd);
            Optional<Census.Count> left = count(census, crowd);
            Optional<String> unseen = left.isPresent() && !left.get().isExact()
                    ? new LeftBehind(crowd.api(), breaches).look(run)
                    : Optional.empty();
            String judged = early ? "not compared: stopped early" : Census.judge(sitting, left, breaches);
            return judged + unseen.map(what -> "; not checked: " + what).orElse("");
        }
    }

    private static Optional<Census.Count> count(Optional<Census> census, Crowd crowd) throws InterruptedException {
        return census.isEmpty()
                ? Optional.empty()
                : census.get().take(() -> crowd.state().held());
    }

    private static void leave(Crowd crowd) throws InterruptedException {
        try {
            crowd.leave().get(LEAVING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The table says how many seats were not given back.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Crowd.State state(Loop loop, Crowd crowd) {
        try {
            return loop.call(crowd::state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Crowd.State(0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    /** Makes them leave now, and returns when the table is there. */
    void stop() {
        stopped.countDown();
        try {
            done.await(LEAVING.plusSeconds(30).toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
