package org.ivslive.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** Comparing what must not be guessed. */
public final class Secrets {

    private Secrets() {}

    /** Equality in a time that depends on the given text alone. */
    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
