package org.ivslive.media.rtc.rtp;

/** What is in a packet of H.264 (RFC 6184, packetization-mode 1). */
public final class H264 {
    private static final int IDR = 5;
    private static final int SPS = 7;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int TYPE = 0x1F;
    private static final int START = 0x80;

    private H264() {}

    /** Whether a decoder can begin here: with the parameters of a key frame or with its first part. */
    public static boolean startsKeyFrame(byte[] packet, int payload, int length) {
        if (length < 2) {
            return false;
        }
        int type = packet[payload] & TYPE;
        return switch (type) {
            case IDR, SPS -> true;
            case STAP_A -> holdsKeyFrame(packet, payload + 1, payload + length);
            case FU_A -> (packet[payload + 1] & START) != 0 && isKey(packet[payload + 1]);
            default -> false;
        };
    }

    private static boolean holdsKeyFrame(byte[] packet, int from, int end) {
        int at = from;
        while (at + 2 < end) {
            int size = Rtp.readShort(packet, at);
            if (size == 0 || at + 2 + size > end) {
                return false;
            }
            if (isKey(packet[at + 2])) {
                return true;
            }
            at += 2 + size;
        }
        return false;
    }

    private static boolean isKey(byte header) {
        int type = header & TYPE;
        return type == IDR || type == SPS;
    }
}
