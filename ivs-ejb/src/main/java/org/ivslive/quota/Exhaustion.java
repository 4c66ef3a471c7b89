package org.ivslive.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * When a quota will be used up, if all goes on as now.
 *
 * @param in after how long; empty where that is not known or never
 */
public record Exhaustion(State state, Optional<Duration> in) {

    private static final Exhaustion UNKNOWN = new Exhaustion(State.UNKNOWN, Optional.empty());
    private static final Exhaustion NEVER = new Exhaustion(State.NOT_AT_THIS_RATE, Optional.empty());
    private static final Exhaustion REACHED = new Exhaustion(State.REACHED, Optional.of(Duration.ZERO));
    /** From a few minutes no more can be told. */
    private static final double HORIZON_SECONDS = Duration.ofDays(1).toSeconds();

    public enum State {
        /** There is nothing left. */
        REACHED,
        /** There will be nothing left. */
        APPROACHING,
        /** As it is now, there will be something left for a day at least. */
        NOT_AT_THIS_RATE,
        /** How much is used, or how that changes, is not known. */
        UNKNOWN
    }

    /** Of things that there may be so many of. */
    static Exhaustion ofCount(int limit, Optional<Long> used, Optional<Double> growthPerSecond) {
        if (used.isEmpty()) {
            return UNKNOWN;
        }
        if (used.get() >= limit) {
            return REACHED;
        }
        return growthPerSecond.map(growth -> after(limit - used.get(), growth)).orElse(UNKNOWN);
    }

    /**
     * Of calls, of which so many come back each second as there may be in one.
     *
     * @param used of them, those that are taken at this moment
     * @param rate calls a second
     */
    static Exhaustion ofRate(int perSecond, double used, double rate) {
        return used >= perSecond ? REACHED : after(perSecond - used, rate - perSecond);
    }

    private static Exhaustion after(double left, double lostPerSecond) {
        if (!(lostPerSecond > 0) || left / lostPerSecond > HORIZON_SECONDS) {
            return NEVER;
        }
        return new Exhaustion(
                State.APPROACHING, Optional.of(Duration.ofMillis(Math.round(left / lostPerSecond * 1000))));
    }
}
