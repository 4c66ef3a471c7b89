package org.ivslive.web.stats;

import java.time.Instant;
import java.util.List;
import org.ivslive.stats.SnapshotPoint;

/**
 * Figures over time.
 *
 * @param step in seconds
 */
record ChartBody(Instant from, Instant to, long step, List<SnapshotPoint> points) {

    static ChartBody of(ChartRange range, List<SnapshotPoint> points) {
        return new ChartBody(range.from(), range.to(), range.step().toSeconds(), points);
    }
}
