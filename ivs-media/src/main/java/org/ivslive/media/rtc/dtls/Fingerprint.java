package org.ivslive.media.rtc.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A certificate's digest, as descriptions tell it: it stands for whom the certificate belongs to. */
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(byte[] sha256) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();
    private static final String ALGORITHM = "sha-256";
    private static final int LENGTH = 32;

    public static Fingerprint of(byte[] certificate) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** From {@code sha-256 AB:CD:…}; empty for other digests, which nobody uses, and for what is none. */
    public static Optional<Fingerprint> parse(String text) {
        String[] parts = text.strip().split(" +", 2);
        if (parts.length != 2 || !parts[0].toLowerCase(Locale.ROOT).equals(ALGORITHM)) {
            return Optional.empty();
        }
        try {
            byte[] digest = HEX.parseHex(parts[1].strip().toUpperCase(Locale.ROOT));
            return digest.length == LENGTH ? Optional.of(new Fingerprint(digest)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isOf(byte[] certificate) {
        return MessageDigest.isEqual(sha256, of(certificate).sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && MessageDigest.isEqual(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return ALGORITHM + " " + HEX.formatHex(sha256);
    }
}
