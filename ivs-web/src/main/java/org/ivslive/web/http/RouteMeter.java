package org.ivslive.web.http;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.Timing;

/** Counts and times the requests for one route. Its counters are found once; then a request costs no look-up. */
public final class RouteMeter {

    /** Whatever else is asked with is one of the last kind. */
    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "OTHER"};

    private static final int STATUS_CLASSES = 6;

    private final Meters meters;
    private final String route;
    private final AtomicReferenceArray<Counter> answers = new AtomicReferenceArray<>(METHODS.length * STATUS_CLASSES);
    private final AtomicReferenceArray<Timing> durations = new AtomicReferenceArray<>(METHODS.length);

    RouteMeter(Meters meters, String route) {
        this.meters = meters;
        this.route = route;
    }

    void answered(String method, int status, long nanos) {
        int methodIndex = index(method);
        int statusClass = status >= 100 && status < 600 ? status / 100 : 5;
        int index = methodIndex * STATUS_CLASSES + statusClass;
        Counter counter = answers.get(index);
        if (counter == null) {
            counter = meters.counter(Metric.HTTP_REQUESTS, route, METHODS[methodIndex], statusClass + "xx");
            answers.set(index, counter);
        }
        Timing timing = durations.get(methodIndex);
        if (timing == null) {
            timing = meters.timing(Metric.HTTP_DURATION, route, METHODS[methodIndex]);
            durations.set(methodIndex, timing);
        }
        counter.increment();
        timing.record(nanos);
    }

    private static int index(String method) {
        int index = 0;
        while (index < METHODS.length - 1 && !METHODS[index].equals(method)) {
            index++;
        }
        return index;
    }
}
