package org.ivslive.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers to the database while it answers. Each of them holds one of the threads that viewers need too, so there
 * are never more at once than leave half of those free.
 */
final class ReadGate {

    static final int AT_ONCE = 8;

    /** A check that takes longer will not end well. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicBoolean answers = new AtomicBoolean();
    private final AtomicReference<@Nullable Long> asked = new AtomicReference<>();
    private final LongSupplier nanos;

    ReadGate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The database is asked whether it is there. */
    void asked() {
        asked.compareAndSet(null, nanos.getAsLong());
    }

    /** Whether it answered. */
    void answered(boolean well) {
        asked.set(null);
        answers.set(well);
    }

    /** @throws DatabaseUnavailable where there is no database now, or too many ask already */
    <T> T pass(Supplier<T> query) {
        if (!answers.get() || waitsTooLong()) {
            throw new DatabaseUnavailable("the database does not answer");
        }
        if (!places.tryAcquire()) {
            throw new DatabaseUnavailable(AT_ONCE + " others are reading");
        }
        try {
            return query.get();
        } finally {
            places.release();
        }
    }

    private boolean waitsTooLong() {
        Long since = asked.get();
        return since != null && nanos.getAsLong() - since > PATIENCE.toNanos();
    }
}
