package org.ivslive.media.rtc.peer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses at which a socket is reached, to be told to the other side. */
public final class LocalAddresses {
    /** A machine with containers has dozens of interfaces; a peer wants to try a handful. */
    private static final int MOST = 8;

    private LocalAddresses() {}

    /**
     * Of a socket that is bound to one address, that one; otherwise those of the machine. The public address of a
     * machine behind a router that translates stands before them all.
     */
    public static List<InetSocketAddress> of(MediaSocket socket, @Nullable InetAddress publicAddress)
            throws SocketException {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        if (publicAddress != null) {
            addresses.add(publicAddress);
        }
        InetAddress bound = socket.local().getAddress();
        if (bound.isAnyLocalAddress()) {
            addresses.addAll(ofTheMachine());
        } else {
            addresses.add(bound);
        }
        return addresses.stream()
                .limit(MOST)
                .map(address -> new InetSocketAddress(address, socket.local().getPort()))
                .toList();
    }

    /** Those that others can reach; where there is none, the loopback ones, on which a developer works. */
    private static List<InetAddress> ofTheMachine() throws SocketException {
        List<InetAddress> reachable = new ArrayList<>();
        List<InetAddress> loopback = new ArrayList<>();
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            if (each.isUp()) {
                each.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress())
                        .forEach(address -> (address.isLoopbackAddress() ? loopback : reachable).add(address));
            }
        }
        return reachable.isEmpty() ? loopback : reachable;
    }
}
