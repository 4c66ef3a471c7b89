package org.ivslive.media.rtc.srtp;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/** HMAC-SHA1 (RFC 2104) into an array that is used again and again, where the JDK's makes a new one each time. */
final class HmacSha1 {
    private static final int BLOCK = 64;
    private static final int LENGTH = 20;

    private final MessageDigest sha1 = CipherSource.sha1();
    private final byte[] inner = new byte[BLOCK];
    private final byte[] outer = new byte[BLOCK];
    private final byte[] digest = new byte[LENGTH];

    HmacSha1(byte[] key) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5C);
        }
    }

    /** Of these bytes with the last ones behind them. */
    void update(byte[] bytes, int offset, int length, byte[] last) {
        try {
            sha1.update(inner);
            sha1.update(bytes, offset, length);
            sha1.update(last);
            sha1.digest(digest, 0, LENGTH);
            sha1.update(outer);
            sha1.update(digest);
            sha1.digest(digest, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a digest of SHA-1 is 20 bytes", e);
        }
    }

    void write(byte[] to, int offset, int length) {
        System.arraycopy(digest, 0, to, offset, length);
    }

    /** In a time that does not tell where the difference is. */
    boolean matches(byte[] bytes, int offset, int length) {
        int difference = 0;
        for (int i = 0; i < length; i++) {
            difference |= digest[i] ^ bytes[offset + i];
        }
        return difference == 0;
    }
}
