package org.ivslive.scaling;

import java.time.Duration;

/** How fast viewers come and go. */
record Flow(double joinsPerSecond, double leavesPerSecond) {

    static final Flow NONE = new Flow(0, 0);

    Flow {
        check(joinsPerSecond);
        check(leavesPerSecond);
    }

    /** By how much the audience grows: who takes a seat that another gives back needs no new one. */
    double growth() {
        return Math.max(0, joinsPerSecond - leavesPerSecond);
    }

    /** How many more viewers there are after that time, if it goes on like this. */
    double comers(Duration time) {
        return growth() * Math.max(0, time.toMillis()) / 1000.0;
    }

    private static void check(double rate) {
        if (!Double.isFinite(rate) || rate < 0) {
            throw new IllegalArgumentException("not a rate: " + rate);
        }
    }
}
