package org.ivslive.media.rtc.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES_CM_128_HMAC_SHA1_80 (RFC 3711). */
final class CounterModePacketCipher implements PacketCipher {
    private static final int TAG = 10;
    private static final int INDEX = 4;
    private static final int RTCP_HEADER = 8;
    private static final int ENCRYPTED = 0x80000000;

    private final Cipher cipher = CipherSource.counterMode();
    private final SecretKeySpec key;
    private final byte[] salt;
    private final HmacSha1 hmac;
    private final Counter counter = new Counter();
    private final byte[] word = new byte[INDEX];
    private final ByteBuffer wordBuffer = ByteBuffer.wrap(word);

    CounterModePacketCipher(byte[] key, byte[] authenticationKey, byte[] salt) {
        this.key = new SecretKeySpec(key, "AES");
        this.salt = salt.clone();
        this.hmac = new HmacSha1(authenticationKey);
    }

    @Override
    public int sealRtp(
            byte[] out, int offset, int header, byte[] in, int inOffset, int inLength, int ssrc, long index) {
        crypt(in, inOffset, inLength, out, offset + header, ssrc, index);
        int length = header + inLength;
        authenticate(out, offset, length, rollOver(index));
        hmac.write(out, offset + length, TAG);
        return length + TAG;
    }

    @Override
    public int openRtp(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        int end = length - TAG;
        if (end < header) {
            return FORGED;
        }
        authenticate(packet, offset, end, rollOver(index));
        if (!hmac.matches(packet, offset + end, TAG)) {
            return FORGED;
        }
        crypt(packet, offset + header, end - header, packet, offset + header, ssrc, index);
        return end;
    }

    @Override
    public int sealRtcp(byte[] packet, int offset, int length, int ssrc, int index) {
        crypt(packet, offset + RTCP_HEADER, length - RTCP_HEADER, packet, offset + RTCP_HEADER, ssrc, index);
        int word = index | ENCRYPTED;
        authenticate(packet, offset, length, word);
        System.arraycopy(this.word, 0, packet, offset + length, INDEX);
        hmac.write(packet, offset + length + INDEX, TAG);
        return length + INDEX + TAG;
    }

    @Override
    public int openRtcp(byte[] packet, int offset, int length, int ssrc, int index) {
        int end = length - TAG - INDEX;
        if (end < RTCP_HEADER) {
            return FORGED;
        }
        authenticate(packet, offset, end, index | ENCRYPTED);
        if (!hmac.matches(packet, offset + end + INDEX, TAG)) {
            return FORGED;
        }
        crypt(packet, offset + RTCP_HEADER, end - RTCP_HEADER, packet, offset + RTCP_HEADER, ssrc, index);
        return end;
    }

    private static int rollOver(long index) {
        return (int) (index >>> 16);
    }

    private void authenticate(byte[] packet, int offset, int length, int last) {
        wordBuffer.putInt(0, last);
        hmac.update(packet, offset, length, word);
    }

    private void crypt(byte[] in, int inOffset, int length, byte[] out, int outOffset, int ssrc, long index) {
        counter.set(salt, ssrc, index);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, counter);
            cipher.doFinal(in, inOffset, length, out, outOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing speaks against encrypting", e);
        }
    }

    /** Hands out the same array each time, which the JDK's own would copy. */
    private static final class Counter extends IvParameterSpec {
        private static final int LENGTH = 16;

        private final byte[] bytes = new byte[LENGTH];
        private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

        Counter() {
            super(new byte[LENGTH]);
        }

        void set(byte[] salt, int ssrc, long index) {
            buffer.putInt(0, 0).putInt(4, ssrc).putLong(8, index << 16);
            for (int i = 0; i < salt.length; i++) {
                bytes[i] ^= salt[i];
            }
        }

        @Override
        public byte[] getIV() {
            return bytes;
        }
    }

    @Override
    public int rtcpOverhead() {
        return INDEX + TAG;
    }

    @Override
    public int rtcpIndexFromEnd() {
        return TAG + INDEX;
    }
}
