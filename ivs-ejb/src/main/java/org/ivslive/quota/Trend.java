package org.ivslive.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a figure changes, from what it was over a while. Safe for several threads. */
final class Trend {

    private final Duration window;
    private final Deque<Point> points = new ArrayDeque<>();

    private record Point(Instant at, long value) {}

    Trend(Duration window) {
        this.window = window;
    }

    /** What was known before, or of an earlier moment, says nothing new. */
    synchronized void seen(Instant at, long value) {
        if (!points.isEmpty() && !at.isAfter(points.getLast().at())) {
            return;
        }
        points.add(new Point(at, value));
        while (points.size() > 2 && points.getFirst().at().isBefore(at.minus(window))) {
            points.removeFirst();
        }
    }

    /** By how much it grows; empty where it was seen less than twice within the window. */
    synchronized Optional<Double> perSecond() {
        Point first = points.peekFirst();
        Point last = points.peekLast();
        if (first == null || last == null || points.size() < 2) {
            return Optional.empty();
        }
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return seconds > window.multipliedBy(2).toSeconds() || seconds <= 0
                ? Optional.empty()
                : Optional.of((last.value() - first.value()) / seconds);
    }
}
