package org.ivslive.media.rtc.rtp;

/** Packets that are sent again in a stream of their own (RFC 4588): two bytes before the payload say which it was. */
public final class Rtx {
    public static final int ORIGINAL_SEQUENCE = 2;

    private Rtx() {}

    /** Writes what goes before the original payload; it belongs to the payload. */
    public static void writeOriginalSequence(byte[] out, int at, int sequence) {
        Rtp.writeShort(out, at, sequence);
    }

    /** The sequence number that the packet had at first; -1 where it is padding and nothing else. */
    public static int originalSequence(byte[] packet, int offset, int length, int header) {
        return Rtp.payloadLength(packet, offset, length, header) < ORIGINAL_SEQUENCE
                ? -1
                : Rtp.readShort(packet, offset + header);
    }

    /**
     * Makes it the packet that it was, which then begins {@link #ORIGINAL_SEQUENCE} bytes later and is as much
     * shorter.
     */
    public static void unwrap(byte[] packet, int offset, int header, int payloadType, int ssrc) {
        int sequence = Rtp.readShort(packet, offset + header);
        System.arraycopy(packet, offset, packet, offset + ORIGINAL_SEQUENCE, header);
        int begins = offset + ORIGINAL_SEQUENCE;
        Rtp.payloadType(packet, begins, payloadType);
        Rtp.sequence(packet, begins, sequence);
        Rtp.ssrc(packet, begins, ssrc);
    }
}
