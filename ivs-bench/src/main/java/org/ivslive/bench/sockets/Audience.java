package org.ivslive.bench.sockets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ivslive.bench.figures.Latencies;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.WebSockets;
import org.ivslive.local.launch.boot.Problem;

/** All who listen, what they have heard, and when. Its state is the loop's; the waiting is done elsewhere. */
final class Audience {
    /** Handshakes under way: no more than the server's backlog has room for. */
    private static final int AT_ONCE = 64;

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

    private final Loop loop;
    private final WebSockets webSockets;
    private final int wanted;
    private final CompletableFuture<Void> everybodyTold = new CompletableFuture<>();
    private CompletableFuture<Long> everybodyHasIt = new CompletableFuture<>();
    private final Latencies lags = new Latencies();
    private final List<Double> lasts = new ArrayList<>();
    private int asked;
    private int told;
    private long messages;
    private int change;
    private int expected = -1;
    private int have;
    private long changedAt;

    Audience(Loop loop, WebSockets webSockets, int wanted) {
        this.loop = loop;
        this.webSockets = webSockets;
        this.wanted = wanted;
    }

    /** Returns when each of them is open, subscribed, and has had its first message. */
    void open() throws InterruptedException {
        loop.execute(() -> {
            for (int i = 0; i < Math.min(AT_ONCE, wanted); i++) {
                openAnother();
            }
        });
        await(everybodyTold, LONGEST_OPENING, "the WebSockets are not all open after a while");
    }

    private void openAnother() {
        asked++;
        webSockets.open(new Listener(this));
    }

    void isTold() {
        told++;
        if (asked < wanted) {
            openAnother();
        } else if (told == wanted) {
            everybodyTold.complete(null);
        }
    }

    void hasMessage() {
        messages++;
    }

    /** One that is missing would make every other figure too good. */
    void hasClosed(boolean wasTold, String why) {
        Problem problem = new Problem("%s with %d of %d open: %s"
                .formatted(
                        wasTold ? "the server ended a WebSocket" : "a WebSocket could not be opened",
                        told,
                        wanted,
                        why));
        everybodyTold.completeExceptionally(problem);
        everybodyHasIt.completeExceptionally(problem);
    }

    /** From now on this number is awaited; to be called before what makes it so. */
    void expect(int number) throws InterruptedException {
        loop.call(() -> {
            everybodyHasIt = new CompletableFuture<>();
            change++;
            expected = number;
            have = 0;
            changedAt = System.nanoTime();
            return change;
        });
    }

    int change() {
        return change;
    }

    int expected() {
        return expected;
    }

    void hasTheChange() {
        long lag = System.nanoTime() - changedAt;
        lags.add(lag);
        if (++have == wanted) {
            lasts.add(lag / 1e6);
            everybodyHasIt.complete(lag);
        }
    }

    /** Returns when the last of them has the number. */
    void awaitEverybody() throws InterruptedException {
        CompletableFuture<Long> future = loop.call(() -> everybodyHasIt);
        await(future, LONGEST, "not everybody was told of a change");
    }

    private static void await(CompletableFuture<?> future, Duration time, String problem) throws InterruptedException {
        try {
            future.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Problem("%s (%d s)".formatted(problem, time.toSeconds()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem told ? told : new IllegalStateException(e.getCause());
        }
    }

    /** So far. */
    long messages() throws InterruptedException {
        return loop.call(() -> messages);
    }

    int told() throws InterruptedException {
        return loop.call(() -> told);
    }

    /** In milliseconds, of every listener and every change. */
    double lag(double percent) throws InterruptedException {
        return loop.call(() -> lags.percentile(percent));
    }

    /** In milliseconds: until the last listener had it, the median of all changes. */
    double medianOfTheLast() throws InterruptedException {
        return loop.call(
                () -> lasts.isEmpty() ? 0 : lasts.stream().sorted().toList().get(lasts.size() / 2));
    }
}
