package org.ivslive.bench.swarm;

import java.time.Duration;

/** How far it is, in a few words. */
final class Progress {
    private static final int WIDTH = 12;

    private final SwarmOptions options;
    private final long start = System.nanoTime();

    Progress(SwarmOptions options) {
        this.options = options;
    }

    String of(Crowd.State state) {
        if (state.left() > 0) {
            return "[%s] leaving, %d still there".formatted(bar(1.0 * state.left() / state.come()), state.held());
        }
        Duration whole = options.ramp().plus(options.stay());
        double part = (System.nanoTime() - start) / Math.max(1.0, whole.toNanos());
        return "[%s] %d of %d seated, %d beats, %d errors"
                .formatted(bar(part), state.held(), options.viewers(), state.beats(), state.failed());
    }

    private static String bar(double part) {
        int full = (int) Math.max(0, Math.min(WIDTH, Math.round(part * WIDTH)));
        return "#".repeat(full) + ".".repeat(WIDTH - full);
    }
}
