package org.ivslive.media.rtc.srtp;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Where ciphers come from. Corretto's GCM leaves next to nothing for the garbage collector and is no slower than the
 * JDK's, which leaves a kilobyte a packet; for the rest the JDK's are the quicker ones.
 */
final class CipherSource {
    private static final @Nullable Provider CORRETTO = corretto();

    private CipherSource() {}

    private static @Nullable Provider corretto() {
        try {
            Provider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            Cipher.getInstance("AES/GCM/NoPadding", provider);
            return provider;
        } catch (GeneralSecurityException | LinkageError e) {
            return null; // Its native code is not for this machine.
        }
    }

    static boolean isNative() {
        return CORRETTO != null;
    }

    static Cipher gcm() {
        return gcm(CORRETTO);
    }

    static Cipher gcm(@Nullable Provider provider) {
        try {
            return provider == null
                    ? Cipher.getInstance("AES/GCM/NoPadding")
                    : Cipher.getInstance("AES/GCM/NoPadding", provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    static Cipher counterMode() {
        try {
            return Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in counter mode", e);
        }
    }

    static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
