package org.ivslive.ivs;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that passes, and waiting for it. */
interface Pace {

    Pace SYSTEM = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    };

    /** Means something only beside another value of it. */
    long nanos();

    void sleep(Duration time) throws InterruptedException;
}
