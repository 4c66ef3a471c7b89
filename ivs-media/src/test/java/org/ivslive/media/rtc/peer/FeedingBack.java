package org.ivslive.media.rtc.peer;

import org.ivslive.media.rtc.rtp.Rtcp;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpExtensions;
import org.ivslive.media.rtc.rtp.TransportArrivals;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.jspecify.annotations.Nullable;

/** Tells a publisher ten times a second what has arrived when. */
class FeedingBack extends Inbox {
    static final int OUR_SSRC = 1;

    private static final long INTERVAL = 100_000_000;

    private final IngestAnswer answer;
    private final RtpExtensions extensions = new RtpExtensions();
    private final TransportArrivals arrivals = new TransportArrivals();
    private final RtcpWriter rtcp = new RtcpWriter();
    private @Nullable PeerTransport publisher;
    private int publisherVideo;
    private long next = Long.MIN_VALUE;

    FeedingBack(IngestAnswer answer) {
        super(answer);
        this.answer = answer;
    }

    void to(PeerTransport transport) {
        publisher = transport;
    }

    int publisherVideo() {
        return publisherVideo;
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        super.rtp(packet, offset, length, arrived);
        if (Rtp.payloadType(packet, offset) == answer.video().payloadType()) {
            publisherVideo = Rtp.ssrc(packet, offset);
        }
        if (extensions.find(packet, offset, answer.video().extensions().transportSequence())) {
            arrivals.arrived(Rtcp.readInt(packet, extensions.at() - 2) & 0xFFFF, arrived);
        }
        PeerTransport from = publisher;
        if (from != null && arrived >= next && !arrivals.isEmpty()) {
            next = arrived + INTERVAL;
            while (!arrivals.isEmpty()) {
                rtcp.begin(from.outgoing(), 0).transportFeedback(OUR_SSRC, publisherVideo, arrivals);
                from.sendRtcp(rtcp.length());
            }
        }
    }
}
