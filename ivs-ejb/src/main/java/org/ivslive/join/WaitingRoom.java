package org.ivslive.join;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.ivslive.logging.RequestContext;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/**
 * Where viewers wait for a seat that is being made, in the order of their coming, for a few seconds at most. Nobody who
 * waits holds a thread, and however many wait, one asks Redis.
 */
@Component
class WaitingRoom {

    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final int ROOM = 2_000;

    /** Nobody waits longer, whatever holds up those before them. */
    private static final Duration AT_MOST = PATIENCE.multipliedBy(2);

    private static final long LOOK_MILLIS = 50;

    /** Guarded by itself. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Clock clock;

    private record Waiting(
            Supplier<Admittance> ask,
            Instant until,
            Optional<String> requestId,
            CompletableFuture<Admittance> answer) {}

    private final ManagedScheduledExecutorService executor;

    @Inject
    WaitingRoom(Clock clock, ManagedScheduledExecutorService executor) {
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Asks again until there is a seat, or the patience is over.
     *
     * @param ask answers {@link Admittance.Full} as long as there is none
     */
    CompletionStage<Admittance> enter(Supplier<Admittance> ask) {
        CompletableFuture<Admittance> answer = new CompletableFuture<>();
        Instant until = clock.instant().plus(PATIENCE);
        synchronized (waiting) {
            if (waiting.size() >= ROOM) {
                return CompletableFuture.completedFuture(new Admittance.Full());
            }
            waiting.add(new Waiting(ask, until, RequestContext.requestId(), answer));
        }
        soon();
        return answer.completeOnTimeout(new Admittance.Full(), AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    void observe(@Observes StageChange change) {
        if (change.to() == StageState.READY || change.to() == StageState.CONNECTING) {
            executor.execute(this::look);
        }
    }

    private void soon() {
        if (due.compareAndSet(false, true)) {
            try {
                executor.schedule(this::lookNow, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                due.set(false);
                throw e;
            }
        }
    }

    private void lookNow() {
        due.set(false);
        look();
    }

    /** Lets in as many as there are seats for. One thread at a time, so that nobody overtakes. */
    private void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            Waiting first = first();
            while (first != null && served(first)) {
                leave(first);
                first = first();
            }
        } finally {
            looking.set(false);
        }
        if (first() != null) {
            soon();
        }
    }

    private boolean served(Waiting first) {
        if (first.answer().isDone()) {
            return true;
        }
        first.requestId().ifPresent(RequestContext::begin);
        try {
            Admittance admittance = first.ask().get();
            if (admittance instanceof Admittance.Full && clock.instant().isBefore(first.until())) {
                return false;
            }
            first.answer().complete(admittance);
        } catch (RuntimeException e) {
            first.answer().completeExceptionally(e);
        } finally {
            RequestContext.end();
        }
        return true;
    }

    private @Nullable Waiting first() {
        synchronized (waiting) {
            return waiting.peekFirst();
        }
    }

    private void leave(Waiting served) {
        synchronized (waiting) {
            waiting.remove(served);
        }
    }
}
