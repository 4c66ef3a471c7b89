package org.ivslive.web.warmup;

/** Tells from how much was done in each of several equal times whether going on would make it faster. */
final class Warmth {

    /** Less is no real gain. */
    private static final double GAIN = 1.05;
    /** The compiler works beside the calls: a single slow round says nothing. */
    private static final int WITHOUT_GAIN = 2;

    private double best;
    private int withoutGain;

    /** @param done how many calls there was time for */
    void round(int done) {
        withoutGain = done > best * GAIN ? 0 : withoutGain + 1;
        best = Math.max(best, done);
    }

    boolean isEnough() {
        return withoutGain >= WITHOUT_GAIN;
    }
}
