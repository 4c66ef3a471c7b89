package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * How fast viewers come and go, from totals seen over time. Totals and not calls are counted: they are those of all
 * nodes, and a viewer who is moved neither comes nor goes. Safe for several threads.
 */
final class FlowMeter {

    private static final Duration WINDOW = Duration.ofSeconds(15);
    /** A crowd is to be noticed before it is over, and not forgotten while it catches its breath. */
    private static final Duration SHORT_WINDOW = Duration.ofSeconds(3);
    /** Looks that follow more closely count as one, so that memory has a bound. */
    private static final Duration RESOLUTION = Duration.ofMillis(200);
    /** Two looks a blink apart are no rate. */
    private static final double LEAST_SECONDS = 1;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** All that came and went until then, as far as totals show it. */
    private record Sample(Instant at, int total, long joins, long leaves) {

        Sample next(Instant when, int seen) {
            int more = seen - total;
            return new Sample(when, seen, joins + Math.max(0, more), leaves + Math.max(0, -more));
        }
    }

    synchronized void seen(Instant at, int totalViewers) {
        Sample last = samples.peekLast();
        if (last == null) {
            // Who is there at the first look came at some other time.
            samples.add(new Sample(at, totalViewers, 0, 0));
            return;
        }
        if (at.isBefore(last.at())) {
            return;
        }
        Sample next = last.next(at, totalViewers);
        if (samples.size() > 1 && at.isBefore(beforeLast().at().plus(RESOLUTION))) {
            samples.removeLast();
        }
        samples.add(next);
        forget(at.minus(WINDOW));
    }

    /** The faster growth of the last moments and of the last while; none before the second look. */
    synchronized Flow flow() {
        Flow sudden = over(SHORT_WINDOW);
        Flow lasting = over(WINDOW);
        return sudden.growth() > lasting.growth() ? sudden : lasting;
    }

    private Flow over(Duration window) {
        Sample last = samples.peekLast();
        if (last == null) {
            return Flow.NONE;
        }
        Sample first = first(last.at().minus(window));
        double seconds =
                Math.max(LEAST_SECONDS, Duration.between(first.at(), last.at()).toMillis() / 1000.0);
        return new Flow((last.joins() - first.joins()) / seconds, (last.leaves() - first.leaves()) / seconds);
    }

    /** The last sample that is as old as that, or the oldest there is. */
    private Sample first(Instant oldest) {
        Sample first = samples.getFirst();
        for (Sample each : samples) {
            if (each.at().isAfter(oldest)) {
                break;
            }
            first = each;
        }
        return first;
    }

    private Sample beforeLast() {
        Iterator<Sample> fromTheEnd = samples.descendingIterator();
        fromTheEnd.next();
        return fromTheEnd.next();
    }

    /** Keeps one sample beyond the window: where looks are far apart, it is what the next one is compared with. */
    private void forget(Instant oldest) {
        Sample first = first(oldest);
        while (samples.getFirst() != first) {
            samples.removeFirst();
        }
    }

    synchronized int remembered() {
        return samples.size();
    }
}
