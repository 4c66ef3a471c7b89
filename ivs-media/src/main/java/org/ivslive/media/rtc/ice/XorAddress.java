package org.ivslive.media.rtc.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An address mixed with the cookie and the transaction, so that no router on the way translates it. */
final class XorAddress {
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    private XorAddress() {}

    static byte[] write(InetSocketAddress address, TransactionId transaction) {
        byte[] ip = address.getAddress().getAddress();
        ByteBuffer value = ByteBuffer.allocate(4 + ip.length)
                .putShort((short) (ip.length == 4 ? IPV4 : IPV6))
                .putShort((short) (address.getPort() ^ (StunMessage.COOKIE >>> 16)))
                .put(mixed(ip, transaction));
        return value.array();
    }

    static @Nullable InetSocketAddress read(byte[] value, TransactionId transaction) {
        if ((value.length != 8 && value.length != 20) || value[1] != (value.length == 8 ? IPV4 : IPV6)) {
            return null;
        }
        byte[] ip = new byte[value.length - 4];
        System.arraycopy(value, 4, ip, 0, ip.length);
        int port = Short.toUnsignedInt(ByteBuffer.wrap(value).getShort(2)) ^ (StunMessage.COOKIE >>> 16);
        try {
            return new InetSocketAddress(InetAddress.getByAddress(mixed(ip, transaction)), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }

    private static byte[] mixed(byte[] ip, TransactionId transaction) {
        ByteBuffer mask = ByteBuffer.allocate(16).putInt(StunMessage.COOKIE);
        transaction.write(mask);
        byte[] mixed = new byte[ip.length];
        for (int i = 0; i < ip.length; i++) {
            mixed[i] = (byte) (ip[i] ^ mask.get(i));
        }
        return mixed;
    }
}
