package org.ivslive.media.relay;

import org.ivslive.media.rtc.rtp.ReportBlock;

/** How one source arrives: what RFC 3550 wants in a report about it. */
final class Reception {
    private static final long SECOND = 1_000_000_000L;

    private final int clockRate;
    private long packets;
    private long bytes;
    private int jitterSixteenths;
    private int lastTransit;
    private long expectedBefore;
    private long packetsBefore;

    Reception(int clockRate) {
        this.clockRate = clockRate;
    }

    void arrived(int timestamp, int length, long now) {
        int arrival = (int) (now / SECOND * clockRate + now % SECOND * clockRate / SECOND);
        int transit = arrival - timestamp;
        if (packets > 0) {
            int difference = Math.abs(transit - lastTransit);
            jitterSixteenths += difference - (jitterSixteenths + 8 >> 4);
        }
        lastTransit = transit;
        packets++;
        bytes += length;
    }

    /** A report on all since the one before. */
    ReportBlock report(int ssrc, IngestSequence sequence, SenderClock clock, long now) {
        long expected = sequence.highest() - sequence.first() + 1;
        long lost = Math.max(-0x800000, Math.min(expected - packets, 0x7FFFFF));
        long expectedSince = expected - expectedBefore;
        long lostSince = expectedSince - (packets - packetsBefore);
        int fraction = expectedSince <= 0 || lostSince <= 0 ? 0 : (int) Math.min(255, (lostSince << 8) / expectedSince);
        expectedBefore = expected;
        packetsBefore = packets;
        return new ReportBlock(
                ssrc,
                fraction,
                (int) lost,
                sequence.highest() - (1L << 16),
                jitterSixteenths >> 4,
                Integer.toUnsignedLong(clock.lastReport()),
                clock.sinceLastReport(now));
    }

    long packets() {
        return packets;
    }

    long bytes() {
        return bytes;
    }
}
