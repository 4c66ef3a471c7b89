package org.ivslive.media.rtc.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AEAD_AES_128_GCM (RFC 7714). */
final class GcmPacketCipher implements PacketCipher {
    private static final int TAG = 16;
    private static final int INDEX = 4;
    private static final int RTCP_HEADER = 8;
    private static final int ENCRYPTED = 0x80000000;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final Nonce[] nonces = {new Nonce(), new Nonce()};
    private final Nonce another = new Nonce();
    private final byte[] trailer = new byte[INDEX];
    private final ByteBuffer trailerBuffer = ByteBuffer.wrap(trailer);
    /** The JDK's GCM copies when it decrypts in place; so it gets another place. */
    private byte[] clear = new byte[2048];

    private int turn;

    GcmPacketCipher(Cipher cipher, byte[] key, byte[] salt) {
        this.cipher = cipher;
        this.key = new SecretKeySpec(key, "AES");
        this.salt = salt.clone();
    }

    @Override
    public int sealRtp(
            byte[] out, int offset, int header, byte[] in, int inOffset, int inLength, int ssrc, long index) {
        try {
            begin(Cipher.ENCRYPT_MODE, ssrc, index);
            cipher.updateAAD(out, offset, header);
            return header + cipher.doFinal(in, inOffset, inLength, out, offset + header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing speaks against encrypting", e);
        }
    }

    @Override
    public int openRtp(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        if (length - header < TAG) {
            return FORGED;
        }
        try {
            begin(Cipher.DECRYPT_MODE, ssrc, index);
            cipher.updateAAD(packet, offset, header);
            return header + decrypt(packet, offset + header, length - header);
        } catch (AEADBadTagException e) {
            return FORGED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing else speaks against decrypting", e);
        }
    }

    @Override
    public int sealRtcp(byte[] packet, int offset, int length, int ssrc, int index) {
        try {
            begin(Cipher.ENCRYPT_MODE, ssrc, index);
            trailerBuffer.putInt(0, index | ENCRYPTED);
            cipher.updateAAD(packet, offset, RTCP_HEADER);
            cipher.updateAAD(trailer);
            int at = offset + RTCP_HEADER;
            int sealed = cipher.doFinal(packet, at, length - RTCP_HEADER, packet, at);
            System.arraycopy(trailer, 0, packet, at + sealed, INDEX);
            return RTCP_HEADER + sealed + INDEX;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing speaks against encrypting", e);
        }
    }

    @Override
    public int openRtcp(byte[] packet, int offset, int length, int ssrc, int index) {
        if (length < RTCP_HEADER + TAG + INDEX) {
            return FORGED;
        }
        try {
            begin(Cipher.DECRYPT_MODE, ssrc, index);
            trailerBuffer.putInt(0, index | ENCRYPTED);
            cipher.updateAAD(packet, offset, RTCP_HEADER);
            cipher.updateAAD(trailer);
            return RTCP_HEADER + decrypt(packet, offset + RTCP_HEADER, length - RTCP_HEADER - INDEX);
        } catch (AEADBadTagException e) {
            return FORGED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing else speaks against decrypting", e);
        }
    }

    private int decrypt(byte[] packet, int at, int length) throws GeneralSecurityException {
        if (clear.length < length) {
            clear = Arrays.copyOf(clear, length);
        }
        int opened = cipher.doFinal(packet, at, length, clear, 0);
        System.arraycopy(clear, 0, packet, at, opened);
        return opened;
    }

    private void begin(int mode, int ssrc, long index) throws GeneralSecurityException {
        // Ciphers keep the last nonce to refuse it a second time, so the next one must be another array.
        Nonce nonce = nonces[turn ^= 1];
        nonce.set(salt, ssrc, index);
        if (mode == Cipher.ENCRYPT_MODE && Arrays.equals(nonce.bytes, nonces[turn ^ 1].bytes)) {
            // The same packet again, byte for byte: with another nonce in between they let it pass.
            another.set(salt, ~ssrc, index);
            cipher.init(mode, key, another);
        }
        cipher.init(mode, key, nonce);
    }

    /** Hands out the same array each time, which the JDK's own would copy. */
    private static final class Nonce extends GCMParameterSpec {
        private static final int LENGTH = 12;

        private final byte[] bytes = new byte[LENGTH];
        private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

        Nonce() {
            super(8 * TAG, new byte[LENGTH]);
        }

        void set(byte[] salt, int ssrc, long index) {
            buffer.putShort(0, (short) 0)
                    .putInt(2, ssrc)
                    .putShort(6, (short) (index >>> 32))
                    .putInt(8, (int) index);
            for (int i = 0; i < LENGTH; i++) {
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
        return TAG + INDEX;
    }

    @Override
    public int rtcpIndexFromEnd() {
        return INDEX;
    }
}
