package org.ivslive.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ivslive.bench.servers.ProcessCpu;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.redis.LiveStoreUnavailable;

/** Seats everybody, looks how large Redis has become, and sweeps them all at once. */
final class SeatsBench {
    /** As many joins as an application has under way while it is busy. */
    private static final int AT_ONCE = 8;

    private final Console console;
    private final SeatsOptions options;
    private final Hall hall;
    private final ProcessCpu redis;

    SeatsBench(Console console, SeatsOptions options, Hall hall, ProcessCpu redis) {
        this.console = console;
        this.options = options;
        this.hall = hall;
        this.redis = redis;
    }

    SeatsFigures run() throws InterruptedException {
        long empty = hall.usedMemory();
        hall.openStages(options.stages());
        AtomicInteger taken = new AtomicInteger();
        long takeNanos;
        try (Console.Step step = step("taking seats", () -> taken + " of " + options.viewers())) {
            takeNanos = takeAll(taken);
        }
        check(taken.get());
        long withRecord = hall.usedMemory();
        hall.emptyTheRecord();
        long seated = hall.usedMemory();
        double cpu = redis.seconds();
        long start = System.nanoTime();
        hall.sweepWhenAllAreStale();
        long sweepNanos = System.nanoTime() - start;
        double sweepCpu = redis.seconds() - cpu;
        int left =
                hall.viewersOfTheStages().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) {
            throw new Problem("the sweep has left %d of %d viewers seated".formatted(left, taken.get()));
        }
        SeatsFigures figures = new SeatsFigures(
                taken.get(),
                taken.get() / (takeNanos / 1e9),
                seated - empty,
                withRecord - seated,
                sweepNanos / 1e6,
                sweepCpu * 1e3);
        console.line(figures.explanation());
        return figures;
    }

    private Console.Step step(String what, Supplier<String> detail) {
        return console.step(what, detail);
    }

    private long takeAll(AtomicInteger taken) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        long start = System.nanoTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> {
                    while (asked.incrementAndGet() <= options.viewers()) {
                        if (hall.take()) {
                            taken.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LiveStoreUnavailable away ? away : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return System.nanoTime() - start;
    }

    /** A figure of seats that are not there would be worth nothing. */
    private void check(int taken) {
        List<Integer> viewers = hall.viewersOfTheStages();
        int seated = viewers.stream().mapToInt(Integer::intValue).sum();
        int fullest = viewers.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (taken != options.viewers() || seated != taken || fullest > options.seats()) {
            throw new Problem("%d viewers asked, %d were given a seat, %d sit, %d of %d on the fullest stage"
                    .formatted(options.viewers(), taken, seated, fullest, options.seats()));
        }
    }
}
