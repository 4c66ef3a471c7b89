package org.ivslive.media.relay;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.rtp.RtcpWriter;

/** Our reports on one track to one leg, and what the leg's own tell of it. */
final class LegReports {
    static final long FIRST_INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
    static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private static final int FIRST_ONES = 5;
    private static final int REMEMBERED = 8;
    private static final String NAME = "ivs-live";

    private final MediaOut out;
    private final LegTrack track;
    private final Outlet outlet;
    private final RtcpWriter writer = new RtcpWriter();
    private final int[] sent = new int[REMEMBERED];
    private final long[] sentAt = new long[REMEMBERED];
    private int reports;
    private long due = Long.MIN_VALUE;
    private double loss;
    private long roundTrip = -1;

    LegReports(MediaOut out, LegTrack track, Outlet outlet) {
        this.out = out;
        this.track = track;
        this.outlet = outlet;
    }

    /** The publisher's clock carried on, so that sound and picture stay together; nothing before it has told us. */
    void advance(long now) {
        SenderClock clock = outlet.clock();
        if (now < due
                || track.packets() == 0
                || !clock.isKnown()
                || !outlet.timeline().isOpen()) {
            return;
        }
        due = now + (reports < FIRST_ONES ? FIRST_INTERVAL : INTERVAL);
        long ntp = clock.ntp(now);
        int timestamp = track.timestamp(outlet.timeline().timestamp(clock.timestamp(now)));
        writer.begin(out.outgoing(), 0)
                .senderReport(track.ssrc(), ntp, timestamp, track.packets(), track.octets(), List.of())
                .canonicalName(track.ssrc(), NAME);
        out.sendRtcp(writer.length());
        sent[reports % REMEMBERED] = NtpTime.middle(ntp);
        sentAt[reports % REMEMBERED] = now;
        reports++;
    }

    void reported(ReportBlock block, long now) {
        loss = block.fractionLost() / 256.0;
        for (int i = 0; i < Math.min(reports, REMEMBERED); i++) {
            if (sent[i] == (int) block.lastSenderReport()) {
                roundTrip = Math.max(0, now - sentAt[i] - NtpTime.nanosOfSpan(block.delaySinceLast()));
            }
        }
    }

    /** The share that was lost of late, before any repair. */
    double loss() {
        return loss;
    }

    /** In nanoseconds; negative while it is not known. */
    long roundTrip() {
        return roundTrip;
    }
}
