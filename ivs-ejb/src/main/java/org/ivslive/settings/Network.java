package org.ivslive.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that begin alike, such as {@code 10.0.0.0/8}, {@code fd00::/8} or a single one. */
public final class Network {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    /** Java takes nothing with a colon for a name, so that nothing is asked of DNS. */
    private static final Pattern V6 = Pattern.compile("(?=.{2,45}$)[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address.clone();
        this.bits = bits;
    }

    /** @throws IllegalArgumentException where the text is no address, with or without a length */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash))
                .map(InetAddress::getAddress)
                .orElseThrow(IllegalArgumentException::new);
        int all = address.length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException();
        }
        return new Network(address, bits);
    }

    static List<Network> list(String text) {
        return SettingKind.LIST.read().apply(text).stream().map(Network::of).toList();
    }

    /** The address that is written here; no name is looked up. An IPv4 address within IPv6 is that IPv4 address. */
    public static Optional<InetAddress> address(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(bytes, 0, whole, address, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || (bytes[whole] ^ address[whole]) >> (8 - rest) == 0;
    }
}
