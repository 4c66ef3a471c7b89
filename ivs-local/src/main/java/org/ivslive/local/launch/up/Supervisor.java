package org.ivslive.local.launch.up;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.launch.LaunchException;
import org.ivslive.local.launch.LogTail;
import org.ivslive.local.launch.Server;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;

/** Watches the servers: a death is reported in one line and the server is started again. */
final class Supervisor implements AutoCloseable {
    private final Console console;
    private final Clock clock;
    private final CompletableFuture<Problem> end = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

    Supervisor(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    void watch(List<Server> servers) {
        servers.forEach(server -> threads.execute(() -> keepRunning(server)));
    }

    /** Waits for as long as everything can be kept running. */
    Problem awaitEnd() throws InterruptedException {
        try {
            return end.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void keepRunning(Server server) {
        Backoff backoff = new Backoff();
        try {
            while (true) {
                int status = server.onExit().join();
                if (threads.isShutdown()) {
                    return;
                }
                report(server, status);
                startAgain(server, backoff);
            }
        } catch (Problem problem) {
            end.complete(problem);
        } catch (InterruptedException | CompletionException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Server server, int status) {
        String how = status > 128 ? "was killed (signal " + (status - 128) + ")" : "ended with status " + status;
        console.line("%s %s: starting it again. Its log: %s".formatted(server.name(), how, server.log()));
    }

    private void startAgain(Server server, Backoff backoff) throws InterruptedException {
        while (true) {
            Duration wait = backoff.afterDeath(clock.instant()).orElseThrow(() -> tooOften(server));
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            long start = System.nanoTime();
            try {
                server.start();
                console.line("%s is back after %.1f s".formatted(server.name(), (System.nanoTime() - start) / 1e9));
                return;
            } catch (LaunchException failed) {
                if (failed.exitStatus() == LaunchException.BAD_SETTING) {
                    throw failed;
                }
                console.line(failed.text());
            }
        }
    }

    private static Problem tooOften(Server server) {
        return new Problem("%s died %d times within %d s, giving up: look into its log, %s%s"
                .formatted(
                        server.name(),
                        Backoff.DEATHS,
                        Backoff.WITHIN.toSeconds(),
                        server.log(),
                        LogTail.whole(server.log()).lastLines(10)));
    }

    /** From now on a death is meant. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
