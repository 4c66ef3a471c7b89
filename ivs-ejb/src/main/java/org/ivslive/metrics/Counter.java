package org.ivslive.metrics;

import java.util.concurrent.atomic.LongAdder;

/** Counts, from any number of threads, without a lock. */
public final class Counter {

    private final LongAdder value = new LongAdder();

    Counter() {}

    public void increment() {
        value.increment();
    }

    public void add(long more) {
        value.add(more);
    }

    void forget() {
        value.reset();
    }

    public long value() {
        return value.sum();
    }
}
