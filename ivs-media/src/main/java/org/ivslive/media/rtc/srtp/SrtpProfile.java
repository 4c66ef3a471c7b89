package org.ivslive.media.rtc.srtp;

import java.util.Optional;
import java.util.stream.Stream;

/** The ways of protecting media that are agreed on in the handshake, the quickest first. */
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, 12, 16),
    AES_CM_128_HMAC_SHA1_80(0x0001, 14, 10);

    /** Both use AES with keys of 128 bits. */
    public static final int KEY_LENGTH = 16;

    private final int number;
    private final int saltLength;
    private final int tagLength;

    SrtpProfile(int number, int saltLength, int tagLength) {
        this.number = number;
        this.saltLength = saltLength;
        this.tagLength = tagLength;
    }

    public static Optional<SrtpProfile> of(int number) {
        return Stream.of(values()).filter(each -> each.number == number).findFirst();
    }

    /** As it goes over the wire (RFC 5764, RFC 7714). */
    public int number() {
        return number;
    }

    public int saltLength() {
        return saltLength;
    }

    /** By how much a packet grows; SRTCP's four bytes of index come on top. */
    public int tagLength() {
        return tagLength;
    }
}
