package org.ivslive.peer;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work on threads that do not keep the process alive. */
final class Daemons {
    private Daemons() {}

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Does it again and again on a thread of its own; a failure ends the process, where it is seen. */
    static void repeat(Runnable work, long micros) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Daemons::daemon);
        ScheduledFuture<?> repeated = timer.scheduleAtFixedRate(work, 0, micros, TimeUnit.MICROSECONDS);
        daemon(() -> {
                    try {
                        repeated.get();
                    } catch (ExecutionException | InterruptedException e) {
                        e.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    }
                })
                .start();
    }
}
