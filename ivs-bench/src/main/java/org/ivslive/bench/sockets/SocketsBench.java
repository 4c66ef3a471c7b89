package org.ivslive.bench.sockets;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ivslive.bench.http.Caller;
import org.ivslive.bench.http.Connections;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Requests;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.http.WebSockets;
import org.ivslive.bench.servers.ProcessCpu;
import org.ivslive.bench.servers.ServerMemory;
import org.ivslive.local.launch.boot.Console;

/** Opens the WebSockets, weighs the server, and lets viewers join while everybody listens. */
final class SocketsBench {
    /** Listeners who come first, so that what a server loads once is not counted as theirs. */
    private static final int FIRST = 20;

    private static final int CHANGES = 30;
    /** More often than the server looks: so there is always something new to tell. */
    private static final Duration BETWEEN_JOINS = Duration.ofMillis(50);

    /** The server looks so often; a change is to come at any moment between two looks. */
    private static final int LOOK_MILLIS = 250;

    private static final int CONNECTIONS = 4;

    private final Console console;
    private final Loop loop;
    private final Target target;
    private final SocketsOptions options;
    private final Requests requests;
    private final ServerMemory memory;
    private final ProcessCpu cpu;
    private final Caller caller;
    private final Random random = new Random(1);
    private int joined;

    /** What is known of the server: where it is, the key to it, its process. */
    record Server(Target target, String key, long pid) {}

    SocketsBench(Console console, Loop loop, Server server, SocketsOptions options) throws InterruptedException {
        this.console = console;
        this.loop = loop;
        this.target = server.target();
        this.options = options;
        this.requests = new Requests(target, Optional.of(server.key()));
        this.memory = new ServerMemory(server.pid());
        this.cpu = new ProcessCpu(server.pid());
        this.caller = new Caller(loop, loop.call(() -> new Connections(loop, target, CONNECTIONS)), target);
    }

    SocketsFigures run() throws InterruptedException, IOException {
        caller.must("a broadcaster's token", requests.post("/api/token/publisher", Map.of("userId", "bench")));
        WebSockets webSockets = new WebSockets(loop, target, "/ws");
        new Audience(loop, webSockets, FIRST).open();
        join();
        long heapBefore = memory.liveHeap();
        long rssBefore = memory.resident();

        Audience audience = new Audience(loop, webSockets, options.sockets());
        long start = System.nanoTime();
        try (Console.Step step = console.step("opening WebSockets", () -> progress(audience))) {
            audience.open();
        }
        double openSeconds = (System.nanoTime() - start) / 1e9;
        double heapOfOne = (double) (memory.liveHeap() - heapBefore) / options.sockets();
        long rss = memory.resident();

        changeOneByOne(audience);
        double rate = messagesWhileManyJoin(audience);
        SocketsFigures figures = new SocketsFigures(
                audience.told(),
                openSeconds,
                heapOfOne,
                Math.max(rss, memory.resident()),
                rate,
                audience.lag(50),
                audience.lag(99),
                audience.medianOfTheLast());
        console.line(String.format(Locale.ROOT, "  the server had %.0f MB before they came", rssBefore / 1048576.0));
        return figures;
    }

    private static String progress(Audience audience) {
        try {
            return audience.told() + " open";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private int join() {
        joined++;
        String userId = String.format(Locale.ROOT, "bench-%07d", joined);
        caller.must("a seat", requests.post("/api/token/viewer", Map.of("userId", userId)));
        return joined;
    }

    /** One change at a time, each only when everybody has the one before. */
    private void changeOneByOne(Audience audience) throws InterruptedException {
        try (Console.Step step = console.step("changing the number", () -> "")) {
            for (int i = 0; i < CHANGES; i++) {
                Thread.sleep(random.nextInt(LOOK_MILLIS));
                audience.expect(joined + 1);
                join();
                audience.awaitEverybody();
            }
        }
    }

    private double messagesWhileManyJoin(Audience audience) throws InterruptedException {
        try (Console.Step step = console.step("counting messages while viewers join", () -> "")) {
            double cpuBefore = cpu.seconds();
            long before = audience.messages();
            long start = System.nanoTime();
            while (System.nanoTime() - start < options.time().toNanos()) {
                join();
                Thread.sleep(BETWEEN_JOINS.toMillis());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long messages = audience.messages() - before;
            console.line(String.format(
                    Locale.ROOT,
                    "  %.1f updates a second to each; %.2f cores of the server, %.0f µs a message",
                    messages / seconds / options.sockets(),
                    (cpu.seconds() - cpuBefore) / seconds,
                    messages == 0 ? 0 : (cpu.seconds() - cpuBefore) * 1e6 / messages));
            return messages / seconds;
        }
    }
}
