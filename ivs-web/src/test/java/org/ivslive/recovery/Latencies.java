package org.ivslive.recovery;

import java.time.Duration;
import java.util.List;

/** How long requests took. */
final class Latencies {

    private final long[] nanos;

    Latencies(List<Duration> times) {
        nanos = times.stream().mapToLong(Duration::toNanos).sorted().toArray();
    }

    Duration median() {
        return at(0.5);
    }

    Duration p99() {
        return at(0.99);
    }

    Duration longest() {
        return Duration.ofNanos(nanos[nanos.length - 1]);
    }

    private Duration at(double share) {
        return Duration.ofNanos(nanos[(int) Math.min(nanos.length - 1, Math.ceil(nanos.length * share) - 1)]);
    }

    @Override
    public String toString() {
        return String.format(
                "%d requests: median %.1f ms, p99 %.1f ms, longest %.1f ms",
                nanos.length, millis(median()), millis(p99()), millis(longest()));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
