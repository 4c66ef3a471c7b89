package org.ivslive.web.viewer;

import java.time.Duration;

/** For how long a viewer has watched. */
record DurationBody(long watchDurationSeconds, String watchDurationFormatted) {

    static DurationBody of(Duration watched) {
        return new DurationBody(watched.toSeconds(), WatchTime.format(watched));
    }
}
