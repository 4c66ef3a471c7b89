package org.ivslive.media.rtc.srtp;

import org.ivslive.media.rtc.rtp.Rtcp;
import org.ivslive.media.rtc.rtp.Rtp;
import org.jspecify.annotations.Nullable;

/** Lays open what comes from one peer, and drops what does not come from it. One thread uses it. */
public final class SrtpReceiver {
    /** What is said of a packet instead of its length. */
    public static final int MALFORMED = -1;

    public static final int REPLAYED = -2;
    public static final int FORGED = -3;
    public static final int TOO_MANY_SOURCES = -4;

    private static final int RTCP_HEADER = 8;

    private final PacketCipher rtp;
    private final PacketCipher rtcp;
    private final SrtpStreams streams = new SrtpStreams();

    public SrtpReceiver(SrtpProfile profile, SrtpKey key) {
        SrtpCiphers ciphers = SrtpCiphers.of(profile, key);
        this.rtp = ciphers.rtp();
        this.rtcp = ciphers.rtcp();
    }

    /** Lays RTP open where it lies; returns its length, or why it is to be dropped. */
    public int unprotect(byte[] packet, int offset, int length) {
        int header = Rtp.headerLength(packet, offset, length);
        if (header < 0) {
            return MALFORMED;
        }
        SrtpStream known = streams.find(Rtp.ssrc(packet, offset));
        if (known == null && streams.isFull()) {
            return TOO_MANY_SOURCES;
        }
        SrtpStream stream = known == null ? new SrtpStream(Rtp.ssrc(packet, offset)) : known;
        long index = stream.indexOf(Rtp.sequence(packet, offset));
        if (!stream.isFresh(index)) {
            return REPLAYED;
        }
        int opened = rtp.openRtp(packet, offset, header, length, stream.ssrc(), index);
        if (opened < 0) {
            return FORGED;
        }
        stream.add(index);
        keep(stream, known);
        return opened;
    }

    /** Lays RTCP open where it lies; returns its length, or why it is to be dropped. */
    public int unprotectRtcp(byte[] packet, int offset, int length) {
        if (length < RTCP_HEADER + rtcp.rtcpOverhead()) {
            return MALFORMED;
        }
        int word = Rtcp.readInt(packet, offset + length - rtcp.rtcpIndexFromEnd());
        if (word >= 0) {
            return MALFORMED; // Not encrypted, which nobody who speaks WebRTC sends.
        }
        int index = word & 0x7FFFFFFF;
        SrtpStream known = streams.find(Rtcp.senderSsrc(packet, offset));
        if (known == null && streams.isFull()) {
            return TOO_MANY_SOURCES;
        }
        SrtpStream stream = known == null ? new SrtpStream(Rtcp.senderSsrc(packet, offset)) : known;
        if (!stream.rtcp().isFresh(index)) {
            return REPLAYED;
        }
        int opened = rtcp.openRtcp(packet, offset, length, stream.ssrc(), index);
        if (opened < 0) {
            return FORGED;
        }
        stream.rtcp().add(index);
        keep(stream, known);
        return opened;
    }

    /** A source is remembered once it has shown that it knows the key. */
    private void keep(SrtpStream stream, @Nullable SrtpStream known) {
        if (known == null) {
            streams.add(stream);
        }
    }
}
