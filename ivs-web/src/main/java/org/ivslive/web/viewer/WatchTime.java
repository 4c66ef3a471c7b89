package org.ivslive.web.viewer;

import java.time.Duration;
import java.util.Locale;

/** A watching time for people: {@code 1h 02m 03s}, {@code 2m 03s}, {@code 3s}. */
final class WatchTime {

    private WatchTime() {}

    static String format(Duration time) {
        if (time.toHours() > 0) {
            return String.format(
                    Locale.ROOT, "%dh %02dm %02ds", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
        }
        if (time.toMinutes() > 0) {
            return String.format(Locale.ROOT, "%dm %02ds", time.toMinutes(), time.toSecondsPart());
        }
        return time.toSeconds() + "s";
    }
}
