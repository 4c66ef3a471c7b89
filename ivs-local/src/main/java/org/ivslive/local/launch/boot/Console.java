package org.ivslive.local.launch.boot;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** What the user sees. On a terminal a step is one line that is written over; elsewhere a line every few seconds. */
public final class Console {
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final String REWRITE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean unfinished;

    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public synchronized void line(String text) {
        out.println((unfinished ? REWRITE : "") + text);
        out.flush();
        unfinished = false;
    }

    private synchronized void passing(String text) {
        if (terminal) {
            out.print(REWRITE + (text.length() > 78 ? text.substring(0, 78) : text));
            out.flush();
            unfinished = true;
        } else {
            line(text);
        }
    }

    /** Shows that the step is under way until it is closed; the detail is asked each time. */
    public Step step(String what, Supplier<String> detail) {
        return new Step(what, detail);
    }

    /** One thing that takes a while. */
    public final class Step implements AutoCloseable {
        private final String what;
        private final Supplier<String> detail;
        private final long start = System.nanoTime();
        private final Thread ticker = new Thread(this::tick, "progress");

        private Step(String what, Supplier<String> detail) {
            this.what = what;
            this.detail = detail;
            passing("  " + what + " …");
            ticker.setDaemon(true);
            ticker.start();
        }

        private void tick() {
            Duration every = terminal ? ON_A_TERMINAL : ELSEWHERE;
            try {
                while (true) {
                    Thread.sleep(every.toMillis());
                    String more = detail.get();
                    passing("  %s … %d s%s".formatted(what, elapsed().toSeconds(), more.isEmpty() ? "" : ", " + more));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        public void done(String outcome) {
            close();
            line("  %s (%.1f s)".formatted(outcome, elapsed().toMillis() / 1000.0));
        }

        @Override
        public void close() {
            ticker.interrupt();
            try {
                ticker.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
