package org.ivslive.ivs;

import java.time.Duration;
import java.util.Arrays;

/**
 * Lets a rate through, and after a pause as much at once as the rate lets through in a second. Who comes when it is
 * empty is told how long to wait; places in that queue are given once, in the order of coming.
 */
final class QuotaBucket {

    private static final double SECOND = 1e9;
    private static final int REMEMBERED_SECONDS = 10;

    private final IvsOperation operation;
    private final Duration longestWait;
    private final long start;
    private final long[] counts = new long[REMEMBERED_SECONDS + 1];
    private double tokens;
    private long filled;
    private long counted;
    private long throttled;
    private long shed;
    private int inside;

    QuotaBucket(IvsOperation operation, Duration longestWait, long now) {
        this.operation = operation;
        this.longestWait = longestWait;
        this.start = now;
        this.filled = now;
        this.tokens = operation.perSecond();
    }

    /** Takes a call, to be made after the time that is answered. Where that is too long, nothing is taken. */
    synchronized Duration take(long now) {
        fill(now);
        Duration wait = untilFree();
        if (isTooLong(wait)) {
            shed++;
        } else {
            tokens--;
            roll(now);
            counts[slot(counted)]++;
        }
        return wait;
    }

    /** Whether there is room for one more caller, who then must {@link #exit}. */
    synchronized boolean enter(int most) {
        if (inside >= most) {
            shed++;
            return false;
        }
        inside++;
        return true;
    }

    synchronized void exit() {
        inside--;
    }

    boolean isTooLong(Duration wait) {
        return wait.compareTo(longestWait) > 0;
    }

    /** AWS let fewer through than was thought: others ask too. */
    synchronized void throttled(long now) {
        fill(now);
        tokens = Math.min(tokens, 0);
        throttled++;
    }

    synchronized QuotaUse use(long now) {
        fill(now);
        roll(now);
        int used = (int) Math.ceil(Math.min(operation.perSecond(), operation.perSecond() - tokens));
        // The second that has just begun is left out, and so is the time before the start.
        long whole = Math.min(counted, REMEMBERED_SECONDS);
        long calls = Arrays.stream(counts).sum() - counts[slot(counted)];
        double rate = whole == 0 ? 0 : (double) calls / whole;
        return new QuotaUse(operation, operation.perSecond(), used, rate, throttled, shed);
    }

    private Duration untilFree() {
        return tokens >= 1
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil((1 - tokens) / operation.perSecond() * SECOND));
    }

    private void fill(long now) {
        // Callers read the time before they get here: it can go back a little.
        long passed = now - filled;
        if (passed > 0) {
            tokens = Math.min(operation.perSecond(), tokens + passed / SECOND * operation.perSecond());
            filled = now;
        }
    }

    private void roll(long now) {
        long second = Math.max(counted, (long) ((now - start) / SECOND));
        for (long each = Math.max(counted + 1, second - REMEMBERED_SECONDS); each <= second; each++) {
            counts[slot(each)] = 0;
        }
        counted = second;
    }

    private int slot(long second) {
        return (int) (second % counts.length);
    }
}
