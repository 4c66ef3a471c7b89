package org.ivslive.metrics;

import java.util.Locale;

/** What a metric's value does. */
public enum MetricKind {
    /** Only grows, until the process ends. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** Times, sorted into buckets. */
    HISTOGRAM;

    /** As scrapers know it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
