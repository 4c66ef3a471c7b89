package org.ivslive.media.rtc.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.ivslive.media.rtc.ice.RemoteCandidate;

/** A candidate as it stands in a description. */
final class CandidateLine {
    /** Names are not looked up: those of the local network (mDNS) are found as the peer comes from there. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final long HOST_PREFERENCE = 126L << 24;

    /** No two candidates are of the same preference. */
    private static final int IPV6_PREFERENCE = 65535;

    private static final int IPV4_PREFERENCE = 32767;

    private CandidateLine() {}

    /** Empty for what cannot be used here: TCP, RTCP's own port, names. */
    static Optional<RemoteCandidate> parse(String value) {
        String[] words = SPACES.split(value.strip(), -1);
        if (words.length < 8
                || !words[1].equals("1")
                || !words[2].equalsIgnoreCase("udp")
                || !words[6].equals("typ")
                || !LITERAL.matcher(words[4]).matches()) {
            return Optional.empty();
        }
        OptionalLong priority = Numbers.unsigned(words[3]);
        OptionalInt port = Numbers.upTo(words[5], 65535);
        if (priority.isEmpty() || port.isEmpty() || port.getAsInt() == 0) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(words[4]);
            return address.isAnyLocalAddress() || address.isMulticastAddress()
                    ? Optional.empty()
                    : Optional.of(
                            new RemoteCandidate(new InetSocketAddress(address, port.getAsInt()), priority.getAsLong()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** One of our own addresses. The number tells it from the others. */
    static String host(int number, InetSocketAddress address) {
        boolean ipv6 = address.getAddress() instanceof Inet6Address;
        long priority = HOST_PREFERENCE | (long) ((ipv6 ? IPV6_PREFERENCE : IPV4_PREFERENCE) - number) << 8 | 255;
        return number + " 1 udp " + priority + " "
                + address.getAddress().getHostAddress().replaceFirst("%.*", "") + " " + address.getPort() + " typ host";
    }
}
