package org.ivslive.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a key looks like to its holder, and what is kept of it. */
final class KeyText {

    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    /** A new key; its beginning tells people what they hold. */
    static String make(KeyRole role) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return prefix(role) + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * What is kept of a key, and what it is found by.
     *
     * <p>A plain SHA-256 is right here, where it would be wrong for a password: a key is 256 random bits, which nobody
     * finds by trying, so that a slow or salted hash would add nothing but the time that each request waits for it. And
     * looking a hash up tells nothing of the key by the time that it takes.
     */
    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Enough of a key for its holder to tell it from others. */
    static String hint(KeyRole role, String key) {
        return prefix(role) + "…" + key.substring(key.length() - SHOWN);
    }

    private static String prefix(KeyRole role) {
        return "ivs_" + role.key() + "_";
    }
}
