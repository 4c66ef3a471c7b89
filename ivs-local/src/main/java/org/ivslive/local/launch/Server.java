package org.ivslive.local.launch;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that runs as a process beside this one; it can be started again after it has ended. */
public interface Server extends AutoCloseable {
    /** As the user knows it: "PostgreSQL". */
    String name();

    Path log();

    /** Returns when it answers; fails with a message for the user when it ended or did not answer in time. */
    void start() throws InterruptedException;

    boolean isAlive();

    long pid();

    /** Of the process that runs now: completes with its exit status. */
    CompletableFuture<Integer> onExit();

    /** Stops it in its own good manner, and by force when that takes too long. Does nothing when it is not running. */
    @Override
    void close();
}
