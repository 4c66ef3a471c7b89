package org.ivslive.media.relay;

/** Time as reports carry it: seconds with 32 bits behind the point, or the 32 bits in the middle of that. */
final class NtpTime {
    private static final long SECOND = 1_000_000_000L;

    private NtpTime() {}

    static long ofNanos(long nanos) {
        long seconds = Math.floorDiv(nanos, SECOND);
        return (seconds << 32) + (Math.floorMod(nanos, SECOND) << 32) / SECOND;
    }

    static int middle(long ntp) {
        return (int) (ntp >>> 16);
    }

    /** Nanoseconds in units of which there are 65,536 a second. */
    static long middleOfSpan(long nanos) {
        return (nanos / SECOND << 16) + (nanos % SECOND << 16) / SECOND;
    }

    static long nanosOfSpan(long middle) {
        return middle * SECOND >> 16;
    }
}
