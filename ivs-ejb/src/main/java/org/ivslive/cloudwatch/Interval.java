package org.ivslive.cloudwatch;

import java.util.EnumMap;
import java.util.Map;

/** The figures of an interval, or of several that became one. */
record Interval(Map<Figure, Statistics> figures) {

    static final Interval EMPTY = new Interval(Map.of());

    Interval {
        figures = Map.copyOf(figures);
    }

    Interval and(Interval more) {
        Map<Figure, Statistics> all = new EnumMap<>(Figure.class);
        all.putAll(figures);
        more.figures.forEach((figure, statistics) -> all.merge(figure, statistics, Statistics::and));
        return new Interval(all);
    }
}
