package org.ivslive.bench.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ivslive.bench.http.Connections;
import org.ivslive.bench.http.Loop;
import org.ivslive.local.launch.boot.Problem;

/** The two ways to ask: as fast as the answers come, and at a pace that does not wait for them. */
final class Load {
    private static final Duration TICK = Duration.ofMillis(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    private final Loop loop;
    private final Connections connections;
    private final int atOnce;

    /** @param atOnce requests under way at the same time, where the answers set the pace */
    Load(Loop loop, Connections connections, int atOnce) {
        this.loop = loop;
        this.connections = connections;
        this.atOnce = atOnce;
    }

    /** Each answer brings the next request. */
    Measured asFastAsAnswered(Questions questions, Duration time) throws InterruptedException {
        Run run = new Run(questions, time);
        loop.execute(() -> {
            for (int i = 0; i < atOnce; i++) {
                run.inFlight++;
                run.ask();
            }
        });
        return run.result();
    }

    /** So many a second, whatever the answers do; a late answer counts from when its request was due. */
    Measured atPace(Questions questions, int perSecond, Duration time) throws InterruptedException {
        Run run = new Run(questions, time);
        loop.execute(() -> {
            run.inFlight++; // the ticking itself, until the last is sent
            run.tick(System.nanoTime(), perSecond);
        });
        return run.result();
    }

    private final class Run {
        private final Questions questions;
        private final Duration time;
        private final Measured measured = new Measured();
        private final long end;
        private final CompletableFuture<Measured> done = new CompletableFuture<>();
        private int inFlight;
        private long sent;

        Run(Questions questions, Duration time) {
            this.questions = questions;
            this.time = time;
            this.end = System.nanoTime() + time.toNanos();
        }

        void ask() {
            long now = System.nanoTime();
            byte[] request = now < end ? questions.next() : null;
            if (request == null) {
                landed();
                return;
            }
            connections.send(request, answer -> {
                measured.add(answer, now);
                questions.answered(answer);
                if (answer.status() == 0) {
                    // Not at once: a server that is gone would be asked without end, from within.
                    loop.after(TICK, this::ask);
                } else {
                    ask();
                }
            });
        }

        void tick(long start, int perSecond) {
            long all = time.toMillis() * perSecond / 1000;
            long due = Math.min(all, (System.nanoTime() - start) * perSecond / 1_000_000_000L + 1);
            while (sent < due) {
                byte[] request = questions.next();
                if (request == null) {
                    landed();
                    return;
                }
                long wanted = start + sent * 1_000_000_000L / perSecond;
                sent++;
                inFlight++;
                connections.send(request, answer -> {
                    measured.add(answer, wanted);
                    questions.answered(answer);
                    landed();
                });
            }
            if (sent < all) {
                loop.after(TICK, () -> tick(start, perSecond));
            } else {
                landed();
            }
        }

        private void landed() {
            if (--inFlight == 0) {
                done.complete(measured);
            }
        }

        Measured result() throws InterruptedException {
            try {
                return done.get(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new Problem("the server stopped answering");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
