package org.ivslive.media.rtc.rtp;

/** The fields of an RTP header, where they lie. Everything but {@link #headerLength} trusts that it was called. */
public final class Rtp {
    public static final int FIXED_HEADER = 12;

    private static final int VERSION = 2;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;
    private static final int MARKER = 0x80;

    private Rtp() {}

    /** How long the header is, with sources and extensions; -1 where this is no RTP. */
    public static int headerLength(byte[] packet, int offset, int length) {
        if (length < FIXED_HEADER || (packet[offset] & 0xC0) >>> 6 != VERSION) {
            return -1;
        }
        int header = fixedLength(packet, offset);
        if (hasExtensions(packet, offset)) {
            if (length < header + 4) {
                return -1;
            }
            header += 4 + 4 * readShort(packet, offset + header + 2);
        }
        return header <= length ? header : -1;
    }

    /** Without extensions, but with contributing sources. */
    static int fixedLength(byte[] packet, int offset) {
        return FIXED_HEADER + 4 * (packet[offset] & 0x0F);
    }

    static boolean hasExtensions(byte[] packet, int offset) {
        return (packet[offset] & EXTENSION) != 0;
    }

    /** How long the payload is without its padding; -1 where the padding is longer than the packet. */
    public static int payloadLength(byte[] packet, int offset, int length, int header) {
        if ((packet[offset] & PADDING) == 0) {
            return length - header;
        }
        int padding = length > header ? packet[offset + length - 1] & 0xFF : 0;
        return padding == 0 || padding > length - header ? -1 : length - header - padding;
    }

    public static void clearPadding(byte[] packet, int offset) {
        packet[offset] &= ~PADDING;
    }

    public static boolean marker(byte[] packet, int offset) {
        return (packet[offset + 1] & MARKER) != 0;
    }

    public static int payloadType(byte[] packet, int offset) {
        return packet[offset + 1] & 0x7F;
    }

    public static void payloadType(byte[] packet, int offset, int type) {
        packet[offset + 1] = (byte) ((packet[offset + 1] & MARKER) | type);
    }

    public static int sequence(byte[] packet, int offset) {
        return readShort(packet, offset + 2);
    }

    public static void sequence(byte[] packet, int offset, int sequence) {
        writeShort(packet, offset + 2, sequence);
    }

    public static int timestamp(byte[] packet, int offset) {
        return Rtcp.readInt(packet, offset + 4);
    }

    public static void timestamp(byte[] packet, int offset, int timestamp) {
        Rtcp.writeInt(packet, offset + 4, timestamp);
    }

    public static int ssrc(byte[] packet, int offset) {
        return Rtcp.readInt(packet, offset + 8);
    }

    public static void ssrc(byte[] packet, int offset, int ssrc) {
        Rtcp.writeInt(packet, offset + 8, ssrc);
    }

    public static int readShort(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    static void writeShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 8);
        bytes[at + 1] = (byte) value;
    }
}
