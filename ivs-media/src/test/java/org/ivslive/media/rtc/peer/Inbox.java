package org.ivslive.media.rtc.peer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.media.rtc.rtp.H264;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.sdp.IngestAnswer;

/** Counts what a publisher sends. */
class Inbox implements PeerListener {
    private final List<PeerState> states = new CopyOnWriteArrayList<>();
    private final AtomicInteger video = new AtomicInteger();
    private final AtomicInteger audio = new AtomicInteger();
    private final AtomicInteger keyFrames = new AtomicInteger();
    private final AtomicInteger senderReports = new AtomicInteger();
    private final AtomicInteger unsound = new AtomicInteger();
    private final IngestAnswer answer;

    Inbox(IngestAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void state(PeerState state, String reason) {
        states.add(state);
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        int type = Rtp.payloadType(packet, offset);
        int header = Rtp.headerLength(packet, offset, length);
        if (type == answer.video().payloadType()) {
            video.incrementAndGet();
            int payload = Rtp.payloadLength(packet, offset, length, header);
            if (H264.startsKeyFrame(packet, offset + header, payload)) {
                keyFrames.incrementAndGet();
            }
        } else if (answer.audio() != null && type == answer.audio().payloadType()) {
            audio.incrementAndGet();
        }
    }

    @Override
    public void rtcp(byte[] packet, int offset, int length, long arrived) {
        boolean sound = RtcpReader.read(packet, offset, length, new RtcpHandler() {
            @Override
            public void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {
                senderReports.incrementAndGet();
            }
        });
        if (!sound) {
            unsound.incrementAndGet();
        }
    }

    List<PeerState> states() {
        return states;
    }

    int videoPackets() {
        return video.get();
    }

    int audioPackets() {
        return audio.get();
    }

    int keyFrames() {
        return keyFrames.get();
    }

    int senderReports() {
        return senderReports.get();
    }

    /** RTCP that could not be read. */
    int unsound() {
        return unsound.get();
    }
}
