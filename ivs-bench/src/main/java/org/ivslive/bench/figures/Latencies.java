package org.ivslive.bench.figures;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long answers took, to three digits, up to a minute. */
public final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);

    public void add(long nanos) {
        micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos))));
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** In milliseconds; 0 where there was none. */
    public double percentile(double percent) {
        return count() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1000.0;
    }

    public double longest() {
        return count() == 0 ? 0 : micros.getMaxValue() / 1000.0;
    }

    /** Milliseconds with as many digits as mean something. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
    }
}
