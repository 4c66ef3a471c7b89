package org.ivslive.local.launch.up;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.launch.Server;

/** Starts and stops several servers at once. */
final class Starter {
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        return thread;
    });

    /** Returns when all of them answer, or fails as the first of them did. */
    void start(List<Server> servers) throws InterruptedException {
        List<Future<?>> starting = new ArrayList<>();
        for (Server server : servers) {
            starting.add(threads.submit((Callable<Void>) () -> {
                server.start();
                return null;
            }));
        }
        for (Future<?> one : starting) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Ends what is being started; nothing is started from here afterwards. */
    void cease() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void stop(List<Server> servers) {
        List<Thread> stopping = servers.stream()
                .map(server -> new Thread(server::close, "stop"))
                .toList();
        stopping.forEach(Thread::start);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
