package org.ivslive.media.rtc.srtp;

import org.ivslive.media.rtc.rtp.Rtcp;
import org.ivslive.media.rtc.rtp.Rtp;

/** Protects what goes to one peer. One thread uses it. */
public final class SrtpSender {
    /** By how many bytes no packet grows more. */
    public static final int MOST_OVERHEAD = 20;

    /** What {@link #protect} says of a packet whose number was used. */
    public static final int REPEATED = -1;

    private final PacketCipher rtp;
    private final PacketCipher rtcp;
    private final SrtpStreams streams = new SrtpStreams();
    private int rtcpIndex;

    public SrtpSender(SrtpProfile profile, SrtpKey key) {
        SrtpCiphers ciphers = SrtpCiphers.of(profile, key);
        this.rtp = ciphers.rtp();
        this.rtcp = ciphers.rtcp();
    }

    /**
     * Protects RTP. The header, with its extensions, lies in {@code out}; the payload is taken from wherever it is, so
     * that one copy of it serves all peers, and may also lie in its place.
     *
     * <p>A number is used once: two different packets under one number would give GCM's key away. For the very same
     * bytes there is {@link #protectAgain}.
     *
     * @return the length of the packet in {@code out}, or {@link #REPEATED}
     */
    public int protect(byte[] out, int offset, int header, byte[] payload, int payloadOffset, int payloadLength) {
        SrtpStream stream = stream(Rtp.ssrc(out, offset));
        long index = stream.indexOf(Rtp.sequence(out, offset));
        if (!stream.isFresh(index)) {
            return REPEATED;
        }
        stream.add(index);
        return rtp.sealRtp(out, offset, header, payload, payloadOffset, payloadLength, stream.ssrc(), index);
    }

    /** Protects a packet a second time: every byte of its header and its payload must be as before. */
    public int protectAgain(byte[] out, int offset, int header, byte[] payload, int payloadOffset, int payloadLength) {
        SrtpStream stream = stream(Rtp.ssrc(out, offset));
        long index = stream.indexOf(Rtp.sequence(out, offset));
        if (index < 0) {
            return REPEATED;
        }
        return rtp.sealRtp(out, offset, header, payload, payloadOffset, payloadLength, stream.ssrc(), index);
    }

    /** Protects RTCP where it lies, and returns its new length. */
    public int protectRtcp(byte[] packet, int offset, int length) {
        rtcpIndex = (rtcpIndex + 1) & 0x7FFFFFFF;
        return rtcp.sealRtcp(packet, offset, length, Rtcp.senderSsrc(packet, offset), rtcpIndex);
    }

    private SrtpStream stream(int ssrc) {
        SrtpStream known = streams.find(ssrc);
        if (known != null) {
            return known;
        }
        if (streams.isFull()) {
            throw new IllegalStateException("too many sources to one peer");
        }
        SrtpStream stream = new SrtpStream(ssrc);
        streams.add(stream);
        return stream;
    }
}
