package org.ivslive.media.rtc.peer;

/** What shares one UDP port, told apart by the first byte (RFC 7983). */
enum DatagramKind {
    STUN,
    DTLS,
    MEDIA,
    UNKNOWN;

    static DatagramKind of(byte first) {
        int value = first & 0xFF;
        if (value <= 3) {
            return STUN;
        }
        if (value >= 20 && value <= 63) {
            return DTLS;
        }
        return value >= 128 && value <= 191 ? MEDIA : UNKNOWN;
    }
}
