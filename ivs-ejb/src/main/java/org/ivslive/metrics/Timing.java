package org.ivslive.metrics;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Sorts times into fixed buckets, from any number of threads, without a lock and without making an object. */
public final class Timing {

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000 * MICROSECOND;

    /** From a signature to a call that was given up (ns). */
    private static final long[] BOUNDS = {
        100 * MICROSECOND,
        250 * MICROSECOND,
        500 * MICROSECOND,
        MILLISECOND,
        2_500 * MICROSECOND,
        5 * MILLISECOND,
        10 * MILLISECOND,
        25 * MILLISECOND,
        50 * MILLISECOND,
        100 * MILLISECOND,
        250 * MILLISECOND,
        500 * MILLISECOND,
        1_000 * MILLISECOND,
        2_500 * MILLISECOND,
        5_000 * MILLISECOND,
        10_000 * MILLISECOND
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder sum = new LongAdder();
    private final LongAccumulator shortest = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    Timing() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    public void record(long nanos) {
        // The clock of a machine that was moved can go back.
        long time = Math.max(0, nanos);
        int bucket = 0;
        while (bucket < BOUNDS.length && time > BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sum.add(time);
        shortest.accumulate(time);
        longest.accumulate(time);
    }

    void forget() {
        for (LongAdder bucket : buckets) {
            bucket.reset();
        }
        sum.reset();
        shortest.reset();
        longest.reset();
    }

    /** The upper ends of all buckets but the last, which has none (ns). */
    static long[] bounds() {
        return BOUNDS.clone();
    }

    /** How many times there are in each bucket. */
    long[] counts() {
        long[] counts = new long[buckets.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = buckets[i].sum();
        }
        return counts;
    }

    public long count() {
        long count = 0;
        for (LongAdder bucket : buckets) {
            count += bucket.sum();
        }
        return count;
    }

    public long sumNanos() {
        return sum.sum();
    }

    /** The shortest time since this was last asked; the largest number where there was none. For one asker alone. */
    public long takeShortestNanos() {
        return shortest.getThenReset();
    }

    /** The longest time since this was last asked. For one asker alone. */
    public long takeLongestNanos() {
        return longest.getThenReset();
    }
}
