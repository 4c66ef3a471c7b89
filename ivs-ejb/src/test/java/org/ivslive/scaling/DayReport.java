package org.ivslive.scaling;

import java.util.Locale;

/**
 * What a simulated day came to.
 *
 * @param refusals people who found no seat for too long
 * @param lastRefusal the second of the last one, -1 where there was none
 * @param moves people who were moved to another stage
 */
record DayReport(
        double stageHours,
        int refusals,
        int lastRefusal,
        int longestWait,
        int peakViewers,
        int peakStages,
        int creates,
        int callOffs,
        int drains,
        int moves,
        int stagesAtTheEnd) {

    String line(String day) {
        return String.format(
                Locale.ROOT,
                "%-32s %6.2f stage-hours, %5d refusals, longest wait %d s, peak %4d viewers on %2d stages, "
                        + "%3d created, %3d drained, %d called off, %4d moves, %2d stages at the end",
                day,
                stageHours,
                refusals,
                longestWait,
                peakViewers,
                peakStages,
                creates,
                drains,
                callOffs,
                moves,
                stagesAtTheEnd);
    }
}
