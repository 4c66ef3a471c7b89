package org.ivslive.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.ivslive.local.launch.process.Child;
import org.ivslive.local.launch.process.ChildSpec;
import org.jspecify.annotations.Nullable;

/** What the servers share: start, wait until ready, stop. */
abstract class ServerProcess implements Server {
    private static final Duration POLL = Duration.ofMillis(25);

    private final String name;
    private final Path log;
    private final Stopping stopping;
    private final Duration deadline;
    private volatile @Nullable Child child;

    /** How the server likes to be stopped. */
    record Stopping(String signal, Duration grace) {}

    ServerProcess(String name, Path log, Duration deadline, Stopping stopping) {
        this.name = name;
        this.log = log;
        this.deadline = deadline;
        this.stopping = stopping;
    }

    /** Makes what the process needs (files, directories) and says how to run it. */
    protected abstract ChildSpec prepare() throws IOException, InterruptedException;

    /** Asked every few milliseconds until it says yes; may fail at once where waiting is in vain. */
    protected abstract boolean isReady(Child child, LogTail tail) throws IOException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final void start() throws InterruptedException {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ChildSpec spec = prepare();
            LogTail tail = LogTail.from(log);
            Child started = Child.start(spec);
            child = started;
            await(started, tail);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private void await(Child started, LogTail tail) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!ready(started, tail)) {
            if (!started.isAlive()) {
                throw failed(started, tail);
            }
            if (System.nanoTime() > end) {
                close();
                throw new LaunchException("%s did not answer within %d s. Its log: %s%s"
                        .formatted(name, deadline.toSeconds(), log, tail.problems(5)));
            }
            started.awaitExit(POLL);
        }
    }

    private boolean ready(Child started, LogTail tail) {
        try {
            return started.isAlive() && isReady(started, tail);
        } catch (IOException notYet) {
            return false;
        } catch (LaunchException inVain) {
            close();
            throw inVain;
        }
    }

    /** What to tell when it ended before it was ready. */
    protected LaunchException failed(Child ended, LogTail tail) {
        int status = ended.onExit().join();
        return new LaunchException(
                "%s ended with status %d while starting. Its log: %s%s".formatted(name, status, log, tail.problems(5)));
    }

    @Override
    public final boolean isAlive() {
        Child now = child;
        return now != null && now.isAlive();
    }

    @Override
    public final long pid() {
        return running().pid();
    }

    @Override
    public final CompletableFuture<Integer> onExit() {
        return running().onExit();
    }

    @Override
    public void close() {
        Child now = child;
        if (now != null && now.isAlive()) {
            now.stop(stopping.signal(), stopping.grace());
        }
    }

    private Child running() {
        Child now = child;
        if (now == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return now;
    }
}
