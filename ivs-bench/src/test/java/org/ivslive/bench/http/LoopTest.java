package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final Loop loop = new Loop();

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void everything_happensOnOneThread() throws Exception {
        CompletableFuture<Thread> executed = new CompletableFuture<>();
        CompletableFuture<Thread> later = new CompletableFuture<>();
        loop.execute(() -> executed.complete(Thread.currentThread()));
        loop.after(Duration.ofMillis(1), () -> later.complete(Thread.currentThread()));
        Thread called = loop.call(Thread::currentThread);

        assertThat(called).isNotSameAs(Thread.currentThread());
        assertThat(executed.get(10, TimeUnit.SECONDS)).isSameAs(called);
        assertThat(later.get(10, TimeUnit.SECONDS)).isSameAs(called);
    }

    @Test
    void every_goesOnUntilItIsCancelled() throws Exception {
        CountDownLatch three = new CountDownLatch(3);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        var ticking = loop.every(Duration.ofMillis(1), () -> {
            seen.add(seen.size());
            three.countDown();
        });

        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        ticking.cancel(false);
        int after = loop.call(seen::size);
        assertThat(loop.<Integer>call(seen::size)).isEqualTo(after);
    }

    @Test
    void call_handsOnWhatWentWrong() {
        assertThatThrownBy(() -> loop.call(() -> {
                    throw new Problem("no");
                }))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> loop.call(() -> {
                    throw new InterruptedException("not ours");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("not ours");
    }
}
