package org.ivslive.media.rtc.ice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two checks at the end of a STUN message: who sent it, and that it is STUN at all. */
final class StunSigning {
    static final int INTEGRITY_LENGTH = 20;

    private static final int FINGERPRINT_MASK = 0x5354554E;
    private static final String ALGORITHM = "HmacSHA1";

    private StunSigning() {}

    /** HMAC over everything before the attribute, with the length as if the message ended after it. */
    static byte[] integrity(byte[] message, int attributeAt, String password) {
        byte[] header = ByteBuffer.allocate(4)
                .put(message, 0, 2)
                .putShort((short) (attributeAt + 4 + INTEGRITY_LENGTH - StunMessage.HEADER))
                .array();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(header);
            mac.update(message, header.length, attributeAt - header.length);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** CRC over everything before the attribute, whose length counts already. */
    static int fingerprint(byte[] message, int attributeAt) {
        CRC32 crc = new CRC32();
        crc.update(message, 0, attributeAt);
        return (int) crc.getValue() ^ FINGERPRINT_MASK;
    }
}
