package org.ivslive.metrics;

/** Something that knows figures by itself and tells them when it is asked. */
public interface MetricSource {

    /** Tells what it knows at once; it asks no other server, and what is not known is left out. */
    void report(Readings readings);
}
