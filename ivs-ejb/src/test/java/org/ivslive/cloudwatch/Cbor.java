package org.ivslive.cloudwatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads as much of CBOR (RFC 8949) as the AWS SDK writes: maps, lists, texts, numbers, times; and writes an error. Every number
 * is read as a double, since the SDK writes whole ones as integers.
 */
final class Cbor {

    private static final int BREAK = 0xFF;

    private final ByteBuffer bytes;

    private Cbor(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static Map<String, Object> read(byte[] bytes) {
        return map(new Cbor(bytes).next());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** An answer with these two fields, each shorter than 256 bytes. */
    static byte[] error(String type, String message) {
        ByteBuffer out = ByteBuffer.allocate(1_024).put((byte) 0xA2);
        for (String text : List.of("__type", type, "message", message)) {
            byte[] plain = text.getBytes(UTF_8);
            out.put((byte) 0x78).put((byte) plain.length).put(plain);
        }
        byte[] written = new byte[out.position()];
        out.flip().get(written);
        return written;
    }

    private Object next() {
        int head = bytes.get() & 0xFF;
        int kind = head >> 5;
        int detail = head & 0x1F;
        return switch (kind) {
            case 0 -> (double) size(detail);
            case 1 -> (double) (-1 - size(detail));
            case 3 -> text(detail);
            case 4 -> items(detail);
            case 5 -> fields(detail);
            case 6 -> {
                size(detail);
                yield next();
            }
            case 7 -> simple(detail);
            default -> throw new AssertionError("not expected: " + Integer.toHexString(head));
        };
    }

    private Object simple(int detail) {
        return switch (detail) {
            case 20 -> false;
            case 21 -> true;
            case 26 -> (double) bytes.getFloat();
            case 27 -> bytes.getDouble();
            default -> throw new AssertionError("not expected: simple " + detail);
        };
    }

    private long size(int detail) {
        return switch (detail) {
            case 24 -> bytes.get() & 0xFF;
            case 25 -> bytes.getShort() & 0xFFFF;
            case 26 -> bytes.getInt() & 0xFFFFFFFFL;
            case 27 -> bytes.getLong();
            default -> detail;
        };
    }

    private String text(int detail) {
        byte[] plain = new byte[(int) size(detail)];
        bytes.get(plain);
        return new String(plain, UTF_8);
    }

    private List<Object> items(int detail) {
        List<Object> items = new ArrayList<>();
        for (long left = count(detail); more(left); left--) {
            items.add(next());
        }
        return items;
    }

    private Map<String, Object> fields(int detail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (long left = count(detail); more(left); left--) {
            fields.put(Objects.toString(next()), next());
        }
        return fields;
    }

    /** Endless where the end is marked. */
    private long count(int detail) {
        return detail == 31 ? Long.MAX_VALUE : size(detail);
    }

    private boolean more(long left) {
        if (left > Integer.MAX_VALUE && (bytes.get(bytes.position()) & 0xFF) == BREAK) {
            bytes.get();
            return false;
        }
        return left > 0;
    }
}
