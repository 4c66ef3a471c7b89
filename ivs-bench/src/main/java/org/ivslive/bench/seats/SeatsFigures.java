package org.ivslive.bench.seats;

import java.util.Locale;

/**
 * What came of it.
 *
 * @param takenPerSecond seats
 * @param redisBytes by how much Redis has grown with all of them seated, their stages included
 * @param recordBytes what the record of their coming takes beside that until it is written down
 * @param sweepMillis until all of them were swept
 * @param sweepCpuMillis for how long Redis computed meanwhile
 */
record SeatsFigures(
        int taken,
        double takenPerSecond,
        long redisBytes,
        long recordBytes,
        double sweepMillis,
        double sweepCpuMillis) {
    private static final double MEGABYTE = 1024 * 1024;

    String line() {
        return String.format(
                Locale.ROOT,
                "seats taken=%d take_rps=%.0f redis_mb=%.1f sweep_ms=%.0f",
                taken,
                takenPerSecond,
                redisBytes / MEGABYTE,
                sweepMillis);
    }

    String explanation() {
        return String.format(
                Locale.ROOT,
                "  %.0f bytes a seat; the record of the joins takes %.1f MB more until it is written down;"
                        + " Redis computed for %.0f ms of the sweep",
                bytesOfASeat(),
                recordBytes / MEGABYTE,
                sweepCpuMillis);
    }

    double bytesOfASeat() {
        return (double) redisBytes / taken;
    }
}
