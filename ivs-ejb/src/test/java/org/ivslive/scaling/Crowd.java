package org.ivslive.scaling;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Who comes to a simulated show, by the second.
 *
 * @param people how many are there if nobody is turned away; they come and go as this rises and falls
 * @param bots how many come in this second, take a seat, and are never heard of again
 */
record Crowd(IntToDoubleFunction people, IntUnaryOperator bots) {

    static Crowd of(IntToDoubleFunction people) {
        return new Crowd(people, second -> 0);
    }

    /** A straight line from one number to another between two seconds, level before and after. */
    static IntToDoubleFunction line(int from, int to, double before, double after) {
        return second -> {
            double part = Math.min(1, Math.max(0, (second - from) / (double) (to - from)));
            return before + (after - before) * part;
        };
    }

    static IntToDoubleFunction sum(IntToDoubleFunction... parts) {
        return second -> {
            double sum = 0;
            for (IntToDoubleFunction part : parts) {
                sum += part.applyAsDouble(second);
            }
            return sum;
        };
    }
}
