package org.ivslive.media.rtc.peer;

import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.Rtcp;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.ivslive.media.rtc.srtp.SrtpReceiver;
import org.ivslive.media.rtc.srtp.SrtpSender;

/** A peer's media under the keys that were agreed on: laid open on its way in, protected on its way out. */
final class PeerMedia {
    private final SrtpReceiver receiver;
    private final SrtpSender sender;
    private final PeerListener listener;
    private final TransportCounters counters;

    PeerMedia(SrtpKeys keys, PeerListener listener, TransportCounters counters) {
        this.receiver = new SrtpReceiver(keys.profile(), keys.incoming());
        this.sender = new SrtpSender(keys.profile(), keys.outgoing());
        this.listener = listener;
        this.counters = counters;
    }

    void take(byte[] packet, int length, long arrived) {
        boolean rtcp = Rtcp.isRtcp(packet, 0, length);
        int opened = rtcp ? receiver.unprotectRtcp(packet, 0, length) : receiver.unprotect(packet, 0, length);
        if (opened < 0) {
            counters.add(reason(opened));
        } else if (rtcp) {
            listener.rtcp(packet, 0, opened, arrived);
        } else {
            listener.rtp(packet, 0, opened, arrived);
        }
    }

    private static Count reason(int refusal) {
        return switch (refusal) {
            case SrtpReceiver.REPLAYED -> Count.REPLAYED;
            case SrtpReceiver.FORGED -> Count.FORGED;
            case SrtpReceiver.TOO_MANY_SOURCES -> Count.TOO_MANY_SOURCES;
            default -> Count.MALFORMED;
        };
    }

    /** Protects a packet whose header is at the beginning of {@code out}; negative where it cannot be sent. */
    int seal(byte[] out, int header, byte[] payload, int offset, int length, boolean again) {
        if (header + length > PacketBuffers.SIZE - SrtpSender.MOST_OVERHEAD) {
            return -1;
        }
        return again
                ? sender.protectAgain(out, 0, header, payload, offset, length)
                : sender.protect(out, 0, header, payload, offset, length);
    }

    int sealRtcp(byte[] out, int length) {
        return length > PacketBuffers.SIZE - SrtpSender.MOST_OVERHEAD ? -1 : sender.protectRtcp(out, 0, length);
    }
}
