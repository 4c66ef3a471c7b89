package org.ivslive.media.rtc.rtp;

/** The types of RTCP packets, and the fields that all have. */
public final class Rtcp {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int BYE = 203;
    static final int TRANSPORT_FEEDBACK = 205;
    static final int PAYLOAD_FEEDBACK = 206;
    static final int EXTENDED_REPORT = 207;

    static final int GENERIC_NACK = 1;
    static final int TRANSPORT_CC = 15;
    static final int PICTURE_LOSS = 1;
    static final int FULL_INTRA_REQUEST = 4;
    static final int APPLICATION_LAYER = 15;
    static final int RECEIVER_REFERENCE_TIME = 4;
    static final int DELAY_SINCE_LAST = 5;
    static final int CANONICAL_NAME = 1;

    /** {@code REMB}, as a number. */
    static final int REMB = 0x52454D42;

    static final int HEADER = 4;
    static final int REPORT_BLOCK = 24;

    private static final int FIRST_TYPE = 192;
    private static final int LAST_TYPE = 223;

    private Rtcp() {}

    /** Whether a packet that RTP and RTCP may be is RTCP (RFC 5761). */
    public static boolean isRtcp(byte[] packet, int offset, int length) {
        if (length < 2) {
            return false;
        }
        int type = packet[offset + 1] & 0xFF;
        return type >= FIRST_TYPE && type <= LAST_TYPE;
    }

    public static int senderSsrc(byte[] packet, int offset) {
        return readInt(packet, offset + HEADER);
    }

    public static int readInt(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    static long readUnsigned(byte[] bytes, int at) {
        return Integer.toUnsignedLong(readInt(bytes, at));
    }

    static long readLong(byte[] bytes, int at) {
        return readUnsigned(bytes, at) << 32 | readUnsigned(bytes, at + 4);
    }

    static void writeInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }
}
