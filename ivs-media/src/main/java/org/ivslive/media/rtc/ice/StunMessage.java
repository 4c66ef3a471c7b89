package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A STUN binding message as it was received, its attributes found and its fingerprint checked. */
public final class StunMessage {
    static final int COOKIE = 0x2112A442;
    static final int HEADER = 20;

    /** More than ICE ever needs; whoever sends more is not worth an answer. */
    private static final int MOST_ATTRIBUTES = 32;

    private static final int LONGEST_USERNAME = 513;

    private final byte[] bytes;
    private final StunClass kind;
    private final TransactionId transaction;
    private final Map<Integer, byte[]> attributes;
    private final int integrityAt;

    private StunMessage(
            byte[] bytes, StunClass kind, TransactionId transaction, Map<Integer, byte[]> attributes, int integrityAt) {
        this.bytes = bytes;
        this.kind = kind;
        this.transaction = transaction;
        this.attributes = attributes;
        this.integrityAt = integrityAt;
    }

    /** Null for anything that is not a whole binding message with a right fingerprint, if it has one. */
    public static @Nullable StunMessage parse(byte[] datagram, int offset, int length) {
        if (length < HEADER || length % 4 != 0 || datagram[offset] < 0 || datagram[offset] > 3) {
            return null;
        }
        byte[] bytes = Arrays.copyOfRange(datagram, offset, offset + length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        StunClass kind = kindOf(buffer.getShort(0));
        if (kind == null || buffer.getShort(2) != length - HEADER || buffer.getInt(4) != COOKIE) {
            return null;
        }
        Map<Integer, byte[]> attributes = new HashMap<>();
        int integrityAt = -1;
        int at = HEADER;
        for (int count = 0; at < length; count++) {
            int type = Short.toUnsignedInt(buffer.getShort(at));
            int size = Short.toUnsignedInt(buffer.getShort(at + 2));
            int next = at + 4 + padded(size);
            if (next > length || count == MOST_ATTRIBUTES) {
                return null;
            }
            byte[] value = Arrays.copyOfRange(bytes, at + 4, at + 4 + size);
            if (type == StunAttribute.FINGERPRINT) {
                // It is the last one and covers all before it.
                boolean right =
                        size == 4 && next == length && buffer.getInt(at + 4) == StunSigning.fingerprint(bytes, at);
                return right
                        ? new StunMessage(bytes, kind, TransactionId.read(buffer, 8), attributes, integrityAt)
                        : null;
            }
            if (type == StunAttribute.MESSAGE_INTEGRITY && integrityAt < 0) {
                integrityAt = at;
                attributes.put(type, value);
            } else if (integrityAt < 0) {
                // What follows the integrity is covered by nothing, so it is as if it were not there.
                attributes.putIfAbsent(type, value);
            }
            at = next;
        }
        return new StunMessage(bytes, kind, TransactionId.read(buffer, 8), attributes, integrityAt);
    }

    private static @Nullable StunClass kindOf(short type) {
        for (StunClass kind : StunClass.values()) {
            if (kind.binding() == type) {
                return kind;
            }
        }
        return null;
    }

    static int padded(int size) {
        return (size + 3) & ~3;
    }

    /** Whether the sender knows the password. */
    boolean isSignedWith(String password) {
        byte[] integrity = attributes.get(StunAttribute.MESSAGE_INTEGRITY);
        return integrity != null
                && MessageDigest.isEqual(integrity, StunSigning.integrity(bytes, integrityAt, password));
    }

    boolean isSigned() {
        return integrityAt >= 0;
    }

    public boolean isRequest() {
        return kind == StunClass.REQUEST;
    }

    StunClass kind() {
        return kind;
    }

    TransactionId transaction() {
        return transaction;
    }

    boolean has(int attribute) {
        return attributes.containsKey(attribute);
    }

    /** The user name's first half: whose peer this is addressed to. Null without a well-formed one. */
    public @Nullable String addressee() {
        String username = username();
        int colon = username == null ? -1 : username.indexOf(':');
        return username == null || colon <= 0 ? null : username.substring(0, colon);
    }

    @Nullable
    String username() {
        byte[] value = attributes.get(StunAttribute.USERNAME);
        return value == null || value.length > LONGEST_USERNAME ? null : new String(value, StandardCharsets.UTF_8);
    }

    OptionalLong priority() {
        byte[] value = attributes.get(StunAttribute.PRIORITY);
        return value == null || value.length != 4
                ? OptionalLong.empty()
                : OptionalLong.of(Integer.toUnsignedLong(ByteBuffer.wrap(value).getInt()));
    }

    /** The number drawn by a peer that is in this role. */
    OptionalLong tieBreaker(int role) {
        byte[] value = attributes.get(role);
        return value == null || value.length != 8
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(value).getLong());
    }

    OptionalInt errorCode() {
        byte[] value = attributes.get(StunAttribute.ERROR_CODE);
        return value == null || value.length < 4
                ? OptionalInt.empty()
                : OptionalInt.of((value[2] & 7) * 100 + value[3]);
    }

    @Nullable
    InetSocketAddress mappedAddress() {
        byte[] value = attributes.get(StunAttribute.XOR_MAPPED_ADDRESS);
        return value == null ? null : XorAddress.read(value, transaction);
    }

    /** Attributes that a request may not carry to someone who does not know them. */
    List<Integer> notUnderstood() {
        TreeSet<Integer> unknown = new TreeSet<>(attributes.keySet());
        unknown.removeIf(type -> !StunAttribute.mustBeUnderstood(type));
        unknown.removeAll(List.of(
                StunAttribute.USERNAME,
                StunAttribute.MESSAGE_INTEGRITY,
                StunAttribute.ERROR_CODE,
                StunAttribute.UNKNOWN_ATTRIBUTES,
                StunAttribute.XOR_MAPPED_ADDRESS,
                StunAttribute.PRIORITY,
                StunAttribute.USE_CANDIDATE));
        return List.copyOf(unknown);
    }
}
