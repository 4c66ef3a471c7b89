package org.ivslive.local.launch.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process tied to this one by a pipe: when the launcher ends, however it ends, the pipe closes and a small shell
 * beside the process stops it. The process keeps the pid that was started, so its death is seen directly.
 */
public final class Child {
    /**
     * The watcher is started first and detached, then the shell becomes the command. It sends the signals whose names
     * it reads (Java cannot send SIGINT), stays out of it after "done", and acts as soon as the pipe ends.
     */
    private static final String TETHER = """
            last=$1; shift; p=$$
            ( {
                while read -r word; do
                    [ "$word" = done ] && exit 0
                    kill -s "$word" $p
                done
                kill -s "$last" $p
                n=0
                while [ $n -lt 20 ] && kill -0 $p; do sleep 0.1; n=$((n + 1)); done
                kill -s KILL -- -$p || kill -s KILL $p
            } <&3 3<&- >/dev/null 2>&1 & ) 3<&0
            exec "$@" </dev/null
            """;

    private final Process process;
    private final OutputStream tether;
    private final CompletableFuture<Integer> exit;

    private Child(Process process) {
        this.process = process;
        this.tether = process.getOutputStream();
        this.exit = process.onExit().thenApply(ended -> {
            release();
            return ended.exitValue();
        });
    }

    public static Child start(ChildSpec spec) throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("/bin/sh", "-c", TETHER, spec.name(), spec.orphanSignal()));
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(spec.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        return new Child(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status; 128 and more is a signal. */
    public CompletableFuture<Integer> onExit() {
        return exit.copy();
    }

    /** Whether it ended within that time. */
    public boolean awaitExit(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks with the signal, and after the grace insists with KILL, its own children included. */
    public void stop(String signal, Duration grace) {
        boolean interrupted = false;
        tell(signal);
        try {
            interrupted = !awaitExit(grace) && Thread.interrupted();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(5, TimeUnit.SECONDS)
                    .exceptionally(late -> process)
                    .join();
        }
        // The watcher is told too: it must not act on a pid that soon may be another's.
        exit.copy().completeOnTimeout(0, 1, TimeUnit.SECONDS).join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        tell("done");
        try {
            tether.close();
        } catch (IOException e) {
            // The watcher has gone already: nothing to release.
        }
    }

    private synchronized void tell(String word) {
        try {
            tether.write((word + '\n').getBytes(StandardCharsets.US_ASCII));
            tether.flush();
        } catch (IOException e) {
            // Only when the watcher was killed from outside; the process itself can still be ended.
            if (!"done".equals(word)) {
                process.destroy();
            }
        }
    }
}
