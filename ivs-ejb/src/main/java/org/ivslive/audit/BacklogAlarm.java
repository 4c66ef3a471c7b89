package org.ivslive.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides when a backlog is worth a line: at once when it becomes one, once a minute while it is, once when it is over. */
final class BacklogAlarm {

    /** Some always wait, for a second at most: so many are seconds of a full house's joins. */
    static final long MANY = 10_000;

    static final Duration OLD = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private @Nullable Instant last;

    enum Verdict {
        QUIET,
        GROWING,
        WELL_AGAIN
    }

    synchronized Verdict at(Instant now, Backlog backlog) {
        boolean bad = backlog.waiting() > MANY || backlog.age().compareTo(OLD) > 0;
        if (!bad) {
            boolean was = last != null;
            last = null;
            return was ? Verdict.WELL_AGAIN : Verdict.QUIET;
        }
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return Verdict.QUIET;
        }
        last = now;
        return Verdict.GROWING;
    }
}
