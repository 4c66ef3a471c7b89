package org.ivslive.media.rtc.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;
import org.ivslive.media.rtc.ice.StunMessage;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One UDP port and the peers behind it. Peers announce by which user name they will be asked for; from where they were
 * asked with the right password, there they are known from then on.
 */
public final class MediaSocket implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaSocket.class);

    /** A second of 20 Mbps: a garbage collection is no reason to lose packets. */
    private static final int KERNEL_BUFFER = 4 << 20;

    /** One socket must not keep the others and the clock waiting. */
    private static final int AT_ONCE = 128;

    private final DatagramChannel channel;
    private final MediaLoop loop;
    private final InetSocketAddress local;
    private final Map<String, PeerTransport> byUfrag = new HashMap<>();
    private final Map<InetSocketAddress, PeerTransport> byAddress = new HashMap<>();

    private MediaSocket(DatagramChannel channel, MediaLoop loop) throws IOException {
        this.channel = channel;
        this.loop = loop;
        this.local = (InetSocketAddress) channel.getLocalAddress();
    }

    static MediaSocket bind(InetSocketAddress address, MediaLoop loop) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
            channel.configureBlocking(false);
            channel.bind(address);
            return new MediaSocket(channel, loop);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    DatagramChannel channel() {
        return channel;
    }

    MediaLoop loop() {
        return loop;
    }

    /** Where it listens. */
    public InetSocketAddress local() {
        return local;
    }

    /** Reads what has arrived. */
    @Override
    public void run() {
        try {
            for (int i = 0; i < AT_ONCE && receive(); i++) {
                // Until nothing is left, or it is others' turn.
            }
        } catch (IOException e) {
            // As when a peer's machine says that nobody listens there: that peer's time runs out by itself.
            LOG.debug("{} cannot be read: {}", local, e.toString());
        }
    }

    private boolean receive() throws IOException {
        ByteBuffer network = loop.buffers().network();
        network.clear();
        SocketAddress from = channel.receive(network);
        if (from == null) {
            return false;
        }
        long arrived = loop.now();
        loop.counters().add(Count.RECEIVED);
        int length = network.flip().remaining();
        byte[] packet = loop.buffers().incoming();
        network.get(packet, 0, length);
        if (length > 0) {
            take(packet, length, (InetSocketAddress) from, arrived);
        }
        return true;
    }

    private void take(byte[] packet, int length, InetSocketAddress from, long arrived) {
        DatagramKind kind = DatagramKind.of(packet[0]);
        if (kind == DatagramKind.UNKNOWN) {
            loop.counters().add(Count.UNKNOWN);
        } else if (kind == DatagramKind.STUN) {
            stun(packet, length, from, arrived);
        } else {
            PeerTransport peer = byAddress.get(from);
            if (peer == null) {
                loop.counters().add(Count.STRANGERS);
            } else if (kind == DatagramKind.DTLS) {
                peer.dtls(packet, length);
            } else {
                peer.media(packet, length, arrived);
            }
        }
    }

    private void stun(byte[] packet, int length, InetSocketAddress from, long arrived) {
        StunMessage message = StunMessage.parse(packet, 0, length);
        if (message == null) {
            loop.counters().add(Count.STUN_REFUSED);
            return;
        }
        PeerTransport peer = message.isRequest() ? addressee(message) : byAddress.get(from);
        if (peer == null) {
            loop.counters().add(Count.STRANGERS);
        } else {
            peer.stun(message, from, arrived);
        }
    }

    private @Nullable PeerTransport addressee(StunMessage request) {
        String ufrag = request.addressee();
        return ufrag == null ? null : byUfrag.get(ufrag);
    }

    void announce(String ufrag, PeerTransport peer) {
        byUfrag.put(ufrag, peer);
    }

    /** The peer is reached here, or is about to be asked there. */
    void know(InetSocketAddress address, PeerTransport peer) {
        byAddress.put(address, peer);
    }

    void forget(InetSocketAddress address, PeerTransport peer) {
        byAddress.remove(address, peer);
    }

    void forget(PeerTransport peer) {
        byUfrag.values().removeIf(other -> other == peer);
        byAddress.values().removeIf(other -> other == peer);
    }

    /** Sends the first bytes of an array. False when there is no room for them: then they are lost. */
    boolean send(byte[] bytes, int length, InetSocketAddress to) {
        ByteBuffer network = loop.buffers().network();
        network.clear().put(bytes, 0, length).flip();
        try {
            if (channel.send(network, to) == length) {
                loop.counters().add(Count.SENT);
                return true;
            }
        } catch (IOException e) {
            // No way there, for now: as if the network had lost it.
            LOG.trace("cannot send to {}: {}", to, e.toString());
        }
        loop.counters().add(Count.NOT_SENT);
        return false;
    }

    @Override
    public void close() {
        loop.execute(() -> {
            loop.remove(this);
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("{} does not close", local, e);
            }
        });
    }
}
