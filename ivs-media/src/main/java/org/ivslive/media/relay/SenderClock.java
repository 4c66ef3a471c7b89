package org.ivslive.media.relay;

/** What the publisher's reports say of one source: which of its timestamps belongs to which time of its clock. */
final class SenderClock {
    private static final long SECOND = 1_000_000_000L;

    private final int clockRate;
    private boolean known;
    private long ntp;
    private int timestamp;
    private long at;

    SenderClock(int clockRate) {
        this.clockRate = clockRate;
    }

    void reported(long ntp, int timestamp, long now) {
        known = true;
        this.ntp = ntp;
        this.timestamp = timestamp;
        at = now;
    }

    void forget() {
        known = false;
    }

    boolean isKnown() {
        return known;
    }

    /** What its clock shows now. */
    long ntp(long now) {
        return ntp + NtpTime.ofNanos(now - at);
    }

    /** Which of its timestamps belongs to that. */
    int timestamp(long now) {
        long span = now - at;
        return timestamp + (int) (span / SECOND * clockRate + span % SECOND * clockRate / SECOND);
    }

    /** For our report: what its last one said, and how long ago it came; zeros before the first. */
    int lastReport() {
        return known ? NtpTime.middle(ntp) : 0;
    }

    long sinceLastReport(long now) {
        return known ? NtpTime.middleOfSpan(now - at) : 0;
    }
}
