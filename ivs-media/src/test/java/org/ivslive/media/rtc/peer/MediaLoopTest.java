package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaLoopTest {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private MediaLoop loop;

    @BeforeEach
    void start() throws Exception {
        loop = MediaLoop.start(Thread::new, System::nanoTime);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    /** Does something every ten milliseconds. */
    private final class Ticking implements TimedWork {
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private final boolean failing;
        private long next = loop.now() + INTERVAL;

        Ticking(boolean failing) {
            this.failing = failing;
        }

        @Override
        public long deadline() {
            return next;
        }

        @Override
        public void advance(long now) {
            times.add(now - next);
            next = now + INTERVAL;
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
        }
    }

    @Test
    void timedWork_isDoneAtItsTimes() {
        Ticking ticking = new Ticking(false);
        loop.add(ticking);
        await().atMost(PATIENCE).until(() -> ticking.times.size() > 5);

        assertThat(ticking.times).allMatch(late -> late >= 0);
    }

    @Test
    void workThatFails_doesNotEndTheOthers() {
        Ticking failing = new Ticking(true);
        Ticking ticking = new Ticking(false);
        loop.add(failing);
        loop.add(ticking);

        await().atMost(PATIENCE).until(() -> ticking.times.size() > 3 && failing.times.size() > 3);
    }

    @Test
    void removed_isDoneNoMore() throws Exception {
        Ticking removed = new Ticking(false);
        loop.add(removed);
        loop.remove(removed);
        CompletableFuture<Integer> before = new CompletableFuture<>();
        loop.execute(() -> before.complete(removed.times.size()));
        int times = before.get(10, TimeUnit.SECONDS);
        Ticking after = new Ticking(false);
        loop.add(after);
        await().atMost(PATIENCE).until(() -> after.times.size() > 3);

        assertThat(removed.times).hasSize(times);
    }
}
