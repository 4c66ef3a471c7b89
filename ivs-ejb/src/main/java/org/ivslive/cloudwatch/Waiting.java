package org.ivslive.cloudwatch;

/**
 * The figures that CloudWatch has not taken yet, and when it is asked to next. Those of several intervals become one set,
 * so that what waits does not grow; after {@link #MOST_MERGED} intervals they would say nothing about any time, and are
 * let go. After each failure in a row the pause is twice as long.
 */
final class Waiting {

    static final int MOST_MERGED = 15;

    /** In intervals. */
    static final int LONGEST_PAUSE = 8;

    private Interval figures = Interval.EMPTY;
    private int merged;
    private int failures;
    private int pause;

    /** Takes the figures of another interval; answers of how many intervals figures had to be let go for it. */
    int add(Interval gathered) {
        int lost = merged == MOST_MERGED ? merged : 0;
        if (lost > 0) {
            forget();
        }
        figures = figures.and(gathered);
        merged++;
        return lost;
    }

    /** Whether it is time to try; to be asked once an interval. */
    boolean isDue() {
        if (pause > 0) {
            pause--;
            return false;
        }
        return true;
    }

    Interval figures() {
        return figures;
    }

    /** Of how many intervals the figures are. */
    int merged() {
        return merged;
    }

    /** They were taken; answers how often in a row they had not been. */
    int taken() {
        int before = failures;
        failures = 0;
        forget();
        return before;
    }

    /** They were not taken; answers how often in a row. */
    int refused() {
        failures++;
        int doublings = Math.min(failures - 1, Integer.numberOfTrailingZeros(LONGEST_PAUSE));
        pause = (1 << doublings) - 1;
        return failures;
    }

    private void forget() {
        figures = Interval.EMPTY;
        merged = 0;
    }
}
