package org.ivslive.local.launch.boot;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ctrl-C and SIGTERM: whatever is under way is stopped, the latest first, and the exit status is 0. */
public final class Shutdown {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private volatile int status;
    private volatile boolean begun;

    public static Shutdown installed() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    /** For as long as the returned handle is open. */
    public Handle during(Runnable step) {
        synchronized (steps) {
            steps.push(step);
        }
        return () -> {
            synchronized (steps) {
                steps.remove(step);
            }
        };
    }

    public boolean hasBegun() {
        return begun;
    }

    /** What was stopped has an outcome of its own, found while it was stopping. */
    public void outcome(int exitStatus) {
        status = exitStatus;
    }

    /** Ends the process with that status after the same steps. */
    public void exit(int exitStatus) {
        if (!begun) {
            status = exitStatus;
        }
        System.exit(exitStatus);
    }

    private void run() {
        begun = true;
        while (true) {
            Runnable step;
            synchronized (steps) {
                if (steps.isEmpty()) {
                    break;
                }
                step = steps.pop();
            }
            step.run();
        }
        System.out.flush();
        // Not the status of the signal (130, 143): being asked to stop is no failure.
        Runtime.getRuntime().halt(status);
    }

    /** Takes the step back. */
    public interface Handle extends AutoCloseable {
        @Override
        void close();
    }
}
