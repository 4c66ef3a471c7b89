package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes one STUN binding message, attribute by attribute. */
final class StunWriter {
    private static final int ROOM = 1200;

    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);
    private final TransactionId transaction;

    StunWriter(StunClass kind, TransactionId transaction) {
        this.transaction = transaction;
        buffer.putShort((short) kind.binding()).putShort((short) 0).putInt(StunMessage.COOKIE);
        transaction.write(buffer);
    }

    StunWriter username(String username) {
        return attribute(StunAttribute.USERNAME, username.getBytes(StandardCharsets.UTF_8));
    }

    StunWriter priority(long priority) {
        return attribute(
                StunAttribute.PRIORITY,
                ByteBuffer.allocate(4).putInt((int) priority).array());
    }

    StunWriter tieBreaker(int role, long number) {
        return attribute(role, ByteBuffer.allocate(8).putLong(number).array());
    }

    StunWriter useCandidate() {
        return attribute(StunAttribute.USE_CANDIDATE, new byte[0]);
    }

    StunWriter mappedAddress(InetSocketAddress address) {
        return attribute(StunAttribute.XOR_MAPPED_ADDRESS, XorAddress.write(address, transaction));
    }

    StunWriter error(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        return attribute(
                StunAttribute.ERROR_CODE,
                ByteBuffer.allocate(4 + text.length)
                        .putShort((short) 0)
                        .put((byte) (code / 100))
                        .put((byte) (code % 100))
                        .put(text)
                        .array());
    }

    StunWriter unknown(List<Integer> types) {
        ByteBuffer value = ByteBuffer.allocate(2 * types.size());
        types.forEach(type -> value.putShort(type.shortValue()));
        return attribute(StunAttribute.UNKNOWN_ATTRIBUTES, value.array());
    }

    StunWriter attribute(int type, byte[] value) {
        buffer.putShort((short) type).putShort((short) value.length).put(value);
        buffer.position(StunMessage.padded(buffer.position()));
        return this;
    }

    /** The message with its integrity and its fingerprint. */
    byte[] signed(String password) {
        int at = buffer.position();
        attribute(StunAttribute.MESSAGE_INTEGRITY, StunSigning.integrity(buffer.array(), at, password));
        return unsigned();
    }

    /** The message with its fingerprint alone. */
    byte[] unsigned() {
        int at = buffer.position();
        buffer.putShort(2, (short) (at + 8 - StunMessage.HEADER));
        int fingerprint = StunSigning.fingerprint(buffer.array(), at);
        attribute(
                StunAttribute.FINGERPRINT,
                ByteBuffer.allocate(4).putInt(fingerprint).array());
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
