package org.ivslive.media.rtc.srtp;

/** The secret from which one direction's keys are derived. */
@SuppressWarnings("ArrayRecordComponent")
public record SrtpKey(byte[] key, byte[] salt) {
    @Override
    public String toString() {
        return "SrtpKey[secret]";
    }
}
