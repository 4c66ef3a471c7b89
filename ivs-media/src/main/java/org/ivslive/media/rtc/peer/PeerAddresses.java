package org.ivslive.media.rtc.peer;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** From where a peer has shown that it knows the password. */
final class PeerAddresses {
    /** A peer comes from a few; who is not heard from any more is forgotten first. */
    private static final int MOST = 32;

    private final MediaSocket socket;
    private final PeerTransport peer;
    private final Deque<InetSocketAddress> addresses = new ArrayDeque<>();

    PeerAddresses(MediaSocket socket, PeerTransport peer) {
        this.socket = socket;
        this.peer = peer;
    }

    void reached(InetSocketAddress from) {
        if (!addresses.remove(from)) {
            socket.know(from, peer);
        }
        addresses.add(from);
        if (addresses.size() > MOST) {
            socket.forget(addresses.remove(), peer);
        }
    }

    @Nullable
    InetSocketAddress latest() {
        return addresses.peekLast();
    }
}
