package org.ivslive.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Content that never changes, ready to be sent, small and large. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
public record ReadyContent(byte[] plain, byte[] gzipped, String type, String etag) {

    public static ReadyContent of(byte[] content, String type) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        }
        return new ReadyContent(content, small.toByteArray(), type, "\"" + hash(content) + "\"");
    }

    /** Pictures and fonts are packed already. */
    public boolean gainsByGzip() {
        return gzipped.length < plain.length * 9 / 10;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
