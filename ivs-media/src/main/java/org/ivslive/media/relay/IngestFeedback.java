package org.ivslive.media.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.ivslive.media.rtc.rtp.TransportArrivals;
import org.jspecify.annotations.Nullable;

/** What the publisher is told: what has arrived when, what is missing, how much it may send, when to send a key frame. */
final class IngestFeedback {
    static final int OUR_SSRC = 1;
    static final long ARRIVALS_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    static final long REPORT_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    /** Until it is known: that of a broadcaster on the same continent. */
    private static final long LIKELY_ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONGEST_ROUND_TRIP = TimeUnit.SECONDS.toNanos(2);

    private final MediaOut out;
    private final IngestTrack video;
    private final @Nullable IngestTrack audio;
    private final KeyFrameRequests requests;
    private final RelaySettings settings;
    private final TransportArrivals arrivals = new TransportArrivals();
    private final RtcpWriter writer = new RtcpWriter();
    private final int[] wanted = new int[MissingPackets.MOST];
    private final List<ReportBlock> blocks = new ArrayList<>(2);
    private long nextArrivals = Long.MIN_VALUE;
    private long nextReport = Long.MIN_VALUE;
    private long roundTrip = -1;
    private int firNumber;

    IngestFeedback(
            MediaOut out,
            IngestTrack video,
            @Nullable IngestTrack audio,
            KeyFrameRequests requests,
            RelaySettings settings) {
        this.out = out;
        this.video = video;
        this.audio = audio;
        this.requests = requests;
        this.settings = settings;
    }

    /** A packet with this number of transport-cc's. */
    void arrived(int number, long at) {
        arrivals.arrived(number, at);
        if (at >= nextArrivals) {
            tellArrivals(at);
        }
    }

    void advance(long now) {
        if (now >= nextArrivals) {
            tellArrivals(now);
        }
        if (now >= nextReport && video.hasBegun()) {
            nextReport = now + REPORT_EVERY;
            report(now);
        }
        askForMissing(now);
        askForKeyFrame(now);
    }

    private void tellArrivals(long now) {
        if (arrivals.isEmpty()) {
            return;
        }
        nextArrivals = now + ARRIVALS_EVERY;
        while (!arrivals.isEmpty()) {
            writer.begin(out.outgoing(), 0).transportFeedback(OUR_SSRC, video.ssrc(), arrivals);
            out.sendRtcp(writer.length());
        }
    }

    private void report(long now) {
        blocks.clear();
        IngestTrack sound = audio;
        blocks.add(video.report(now));
        if (sound != null && sound.hasBegun()) {
            blocks.add(sound.report(now));
        }
        writer.begin(out.outgoing(), 0).receiverReport(OUR_SSRC, blocks).referenceTime(OUR_SSRC, NtpTime.ofNanos(now));
        if (video.track().feedback().remb()) {
            writer.receiverEstimate(OUR_SSRC, settings.mostBitsPerSecond(), video.ssrc());
        }
        out.sendRtcp(writer.length());
    }

    private void askForMissing(long now) {
        if (video.missing().count() == 0 || !video.track().feedback().nack()) {
            return;
        }
        int count = video.missing().due(now, roundTrip < 0 ? LIKELY_ROUND_TRIP : roundTrip, wanted);
        if (count > 0) {
            writer.begin(out.outgoing(), 0).nack(OUR_SSRC, video.ssrc(), wanted, count);
            out.sendRtcp(writer.length());
        }
    }

    void askForKeyFrame(long now) {
        if (!video.hasBegun() || !requests.take(now)) {
            return;
        }
        writer.begin(out.outgoing(), 0);
        if (video.track().feedback().pli() || !video.track().feedback().fir()) {
            writer.pictureLoss(OUR_SSRC, video.ssrc());
        } else {
            writer.fullIntraRequest(OUR_SSRC, video.ssrc(), firNumber++ & 0xFF);
        }
        out.sendRtcp(writer.length());
    }

    /** The publisher tells which of our reference times it has heard, and how long ago. */
    void roundTrip(long lastReference, long delay, long now) {
        long passed = NtpTime.middle(NtpTime.ofNanos(now)) - lastReference - delay & 0xFFFFFFFFL;
        long nanos = NtpTime.nanosOfSpan(passed);
        if (lastReference != 0 && nanos <= LONGEST_ROUND_TRIP) {
            roundTrip = nanos;
        }
    }

    int roundTripMillis() {
        return roundTrip < 0 ? -1 : (int) TimeUnit.NANOSECONDS.toMillis(roundTrip);
    }

    void close(String reason) {
        out.close(reason);
    }
}
