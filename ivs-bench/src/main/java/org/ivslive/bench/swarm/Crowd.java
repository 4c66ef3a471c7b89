package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ivslive.bench.http.Loop;

/** All viewers together. Everything here happens on the loop's thread, but for the ways in and out. */
final class Crowd {
    /** Every so many viewers ask twice for their seat. */
    private static final int ASKING_TWICE = 10;
    /** How many leave at a time, so that the queue before the connections stays short. */
    private static final int LEAVING_AT_ONCE = 256;

    private final Loop loop;
    private final Api api;
    private final SwarmOptions options;
    private final Optional<StatsSockets> sockets;
    private final Breaches breaches;
    private final Stages stages;
    private final List<Viewer> viewers = new ArrayList<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private boolean leaving;
    private int nextToLeave;
    private int left;
    private int held;
    private int most;
    private int moved;
    private int lost;

    /**
     * How it stands.
     *
     * @param most how many sat at the same time
     */
    record State(int come, int held, int most, int moved, int lost, int left, long beats, long failed) {}

    Crowd(Loop loop, Api api, SwarmOptions options, Optional<StatsSockets> sockets, Breaches breaches) {
        this.loop = loop;
        this.api = api;
        this.options = options;
        this.sockets = sockets;
        this.breaches = breaches;
        this.stages = new Stages(options.seats(), breaches);
    }

    /** They come one after the other, evenly over the ramp. */
    void come(String run) {
        long start = System.nanoTime();
        loop.execute(() -> next(run, start));
    }

    private void next(String run, long start) {
        long step = options.ramp().toNanos() / options.viewers();
        while (!leaving && viewers.size() < options.viewers()) {
            long due = start + step * viewers.size() - System.nanoTime();
            if (due > 0) {
                after(Duration.ofNanos(due), () -> next(run, start));
                return;
            }
            String userId = String.format(Locale.ROOT, "%s-%06d", run, viewers.size());
            Viewer viewer = new Viewer(userId, viewers.size() % ASKING_TWICE == 0, this);
            viewers.add(viewer);
            viewer.come();
        }
    }

    /** Completes when each of them has left, or could not. */
    CompletableFuture<Void> leave() {
        loop.execute(() -> {
            if (!leaving) {
                leaving = true;
                sockets.ifPresent(StatsSockets::openNoMore);
                leaveSome();
            }
        });
        return gone;
    }

    private void leaveSome() {
        while (nextToLeave < viewers.size() && nextToLeave - left < LEAVING_AT_ONCE) {
            viewers.get(nextToLeave++).leave();
        }
        if (left >= viewers.size()) {
            gone.complete(null);
        }
    }

    void hasLeft() {
        left++;
        // Not from within: a viewer without a seat leaves at once.
        loop.execute(this::leaveSome);
    }

    void hasSat(String stageArn) {
        held++;
        most = Math.max(most, held);
        stages.enter(stageArn);
    }

    void hasStood(String stageArn) {
        held--;
        stages.exit(stageArn);
    }

    void hasMoved() {
        moved++;
    }

    void hasLost() {
        lost++;
    }

    void after(Duration delay, Runnable task) {
        loop.after(delay, task);
    }

    Duration beat() {
        return options.beat();
    }

    Api api() {
        return api;
    }

    Optional<StatsSockets> sockets() {
        return sockets;
    }

    Breaches breaches() {
        return breaches;
    }

    Stages stages() {
        return stages;
    }

    State state() {
        long failed = 0;
        for (Call call : Call.values()) {
            failed += api.tally(call).failed();
        }
        return new State(
                viewers.size(),
                held,
                most,
                moved,
                lost,
                left,
                api.tally(Call.HEARTBEAT).count(),
                failed);
    }
}
