package org.ivslive.media.rtc.peer;

import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.ivslive.media.rtc.rtp.TransportFeedbackReader;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.Track;
import org.jspecify.annotations.Nullable;

/** The least that brings a publisher's media to a receiver: no cache, no pacing, every loss is a loss. */
class PlainForwarder extends FeedingBack {

    private final IngestAnswer ingest;
    private final LegOffer.Accepted leg;
    private final RtpHeaderWriter header = new RtpHeaderWriter();
    private final RtcpWriter rtcp = new RtcpWriter();
    private final AtomicInteger pictureLosses = new AtomicInteger();
    private final TransportFeedbackReader feedback = new TransportFeedbackReader();
    private final AtomicInteger told = new AtomicInteger();
    private @Nullable PeerTransport publisher;
    private @Nullable PeerTransport receiver;
    private int transportSequence;

    PlainForwarder(IngestAnswer ingest, LegOffer.Accepted leg) {
        super(ingest);
        this.ingest = ingest;
        this.leg = leg;
    }

    void between(PeerTransport publisher, PeerTransport receiver) {
        this.publisher = publisher;
        to(publisher);
        this.receiver = receiver;
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        super.rtp(packet, offset, length, arrived);
        int type = Rtp.payloadType(packet, offset);
        boolean video = type == ingest.video().payloadType();
        if (!video && (ingest.audio() == null || type != ingest.audio().payloadType())) {
            return;
        }
        int read = Rtp.headerLength(packet, offset, length);
        int payload = Rtp.payloadLength(packet, offset, length, read);
        PeerTransport to = receiver;
        if (to == null || payload <= 0) {
            return;
        }
        Track track = video ? leg.video() : leg.audio();
        int written = header.begin(
                        to.outgoing(),
                        0,
                        Rtp.marker(packet, offset),
                        track.payloadType(),
                        Rtp.sequence(packet, offset),
                        Rtp.timestamp(packet, offset),
                        track.ssrcs().get(0))
                .transportSequence(track.extensions().transportSequence(), transportSequence)
                .absoluteSendTime(track.extensions().absoluteSendTime(), arrived)
                .end();
        if (to.send(written, packet, offset + read, payload)) {
            transportSequence++;
        }
    }

    /** What the receiver reports. */
    PeerListener ofReceiver() {
        return new PeerListener() {
            @Override
            public void state(PeerState state, String reason) {
                if (state == PeerState.CONNECTED) {
                    askForKeyFrame();
                }
            }

            @Override
            public void rtp(byte[] packet, int offset, int length, long arrived) {
                // It sends none.
            }

            @Override
            public void rtcp(byte[] packet, int offset, int length, long arrived) {
                RtcpReader.read(packet, offset, length, new RtcpHandler() {
                    @Override
                    public void pictureLoss(int sender, int media) {
                        pictureLosses.incrementAndGet();
                        askForKeyFrame();
                    }

                    @Override
                    public void transportFeedback(byte[] packet, int offset, int length) {
                        feedback.read(packet, offset, length, (sequence, arrived, tick) -> {
                            if (arrived) {
                                told.incrementAndGet();
                            }
                        });
                    }
                });
            }
        };
    }

    private void askForKeyFrame() {
        PeerTransport from = publisher;
        if (from != null) {
            rtcp.begin(from.outgoing(), 0).pictureLoss(OUR_SSRC, publisherVideo());
            from.sendRtcp(rtcp.length());
        }
    }

    int pictureLosses() {
        return pictureLosses.get();
    }

    /** How many packets the receiver has said it has got. */
    int toldToHaveArrived() {
        return told.get();
    }
}
