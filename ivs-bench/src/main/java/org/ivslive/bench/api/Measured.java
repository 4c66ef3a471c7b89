package org.ivslive.bench.api;

import org.ivslive.bench.figures.Latencies;
import org.ivslive.bench.http.Answer;
import org.jspecify.annotations.Nullable;

/** What came of one measurement, while it lasts and afterwards. */
final class Measured {
    private final Latencies latencies = new Latencies();
    private final long start = System.nanoTime();
    private long end = start;
    private long failed;
    private @Nullable Answer firstFailure;

    void add(Answer answer, long dueNanos) {
        end = System.nanoTime();
        if (answer.isSuccess()) {
            latencies.add(end - dueNanos);
        } else {
            failed++;
            firstFailure = firstFailure == null ? answer : firstFailure;
        }
    }

    /** Good answers. */
    long count() {
        return latencies.count();
    }

    double rate() {
        return end == start ? 0 : count() / ((end - start) / 1e9);
    }

    /** In milliseconds. */
    double p99() {
        return latencies.percentile(99);
    }

    long failed() {
        return failed;
    }

    /** The first of the failures; null where there was none. */
    @Nullable
    Answer firstFailure() {
        return firstFailure;
    }
}
