package org.ivslive.media.rtc.peer;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsEvents;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.DtlsSession;
import org.ivslive.media.rtc.ice.IceAgent;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.IceDatagram;
import org.ivslive.media.rtc.ice.IceLite;
import org.ivslive.media.rtc.ice.IcePath;
import org.ivslive.media.rtc.ice.IceState;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.ice.StunMessage;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.Rtcp;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.ivslive.media.rtc.srtp.SrtpReceiver;
import org.ivslive.media.rtc.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one peer: a path by ICE, keys by DTLS, media by SRTP. It lives on its loop's thread. Only {@link
 * #remote}, {@link #restart} and {@link #close} may be called from others.
 */
public final class PeerTransport {
    /** A peer moves between a few addresses; the oldest ones are forgotten. */
    private static final int MOST_ADDRESSES = 8;

    private final MediaSocket socket;
    private final MediaLoop loop;
    private final IcePath ice;
    private final DtlsIdentity identity;
    private final SecureRandom random;
    private final ThreadFactory handshakes;
    private final PeerListener listener;
    private final TransportCounters counters;
    private final Deque<InetSocketAddress> addresses = new ArrayDeque<>();

    private PeerState state = PeerState.CONNECTING;
    private @Nullable RemoteDescription remote;
    private @Nullable DtlsSession dtls;
    private @Nullable SrtpReceiver receiver;
    private @Nullable SrtpSender sender;

    PeerTransport(
            MediaSocket socket,
            IcePath ice,
            DtlsIdentity identity,
            SecureRandom random,
            ThreadFactory handshakes,
            PeerListener listener) {
        this.socket = socket;
        this.loop = socket.loop();
        this.ice = ice;
        this.identity = identity;
        this.random = random;
        this.handshakes = handshakes;
        this.listener = listener;
        this.counters = loop.counters();
        String ufrag = ice.local().ufrag();
        loop.execute(() -> {
            socket.announce(ufrag, this);
            loop.add(this);
        });
    }

    /** The peer's description is there: it can be connected. Called once, or again after a restart. */
    public void remote(RemoteDescription description) {
        loop.execute(() -> {
            remote = description;
            if (ice instanceof IceAgent agent) {
                description.candidates().forEach(candidate -> candidate(agent, candidate));
                agent.remote(description.ice(), loop.now());
            }
            settle(loop.now());
        });
    }

    /** Another of the peer's addresses has become known. */
    public void candidate(RemoteCandidate candidate) {
        loop.execute(() -> {
            if (ice instanceof IceAgent agent) {
                candidate(agent, candidate);
                settle(loop.now());
            }
        });
    }

    private void candidate(IceAgent agent, RemoteCandidate candidate) {
        agent.addCandidate(candidate);
        socket.know(candidate.address(), this);
    }

    void stun(StunMessage message, InetSocketAddress from, long now) {
        if (ice.receive(message, from, now)) {
            reached(from);
            settle(now);
        } else {
            counters.add(Count.STUN_REFUSED);
        }
    }

    /** It has shown there that it knows the password. */
    private void reached(InetSocketAddress from) {
        if (addresses.contains(from)) {
            return;
        }
        addresses.add(from);
        socket.know(from, this);
        if (addresses.size() > MOST_ADDRESSES) {
            socket.forget(addresses.remove(), this);
        }
    }

    void dtls(byte[] packet, int length) {
        DtlsSession session = dtls == null ? handshake(DtlsRole.SERVER) : dtls;
        if (session == null || !session.receive(Arrays.copyOf(packet, length))) {
            counters.add(Count.DTLS_DROPPED);
        }
    }

    /** Begins the handshake where that is the part that is ours. */
    private @Nullable DtlsSession handshake(DtlsRole role) {
        RemoteDescription description = remote;
        if (description == null || description.ourRole() != role || state.isFinal()) {
            return null;
        }
        DtlsSession session = new DtlsSession(identity, role, description.fingerprint(), random, new Handshake());
        dtls = session;
        session.start(handshakes);
        return session;
    }

    void media(byte[] packet, int length, long arrived) {
        SrtpReceiver open = receiver;
        if (open == null) {
            counters.add(Count.EARLY);
        } else if (Rtcp.isRtcp(packet, 0, length)) {
            int opened = open.unprotectRtcp(packet, 0, length);
            if (opened >= 0) {
                listener.rtcp(packet, 0, opened, arrived);
            } else {
                drop(opened);
            }
        } else {
            int opened = open.unprotect(packet, 0, length);
            if (opened >= 0) {
                listener.rtp(packet, 0, opened, arrived);
            } else {
                drop(opened);
            }
        }
    }

    private void drop(int reason) {
        counters.add(
                switch (reason) {
                    case SrtpReceiver.REPLAYED -> Count.REPLAYED;
                    case SrtpReceiver.FORGED -> Count.FORGED;
                    case SrtpReceiver.TOO_MANY_SOURCES -> Count.TOO_MANY_SOURCES;
                    default -> Count.MALFORMED;
                });
    }

    /** Where the next packet's header, or a whole RTCP packet, is written to; shared by all peers of the loop. */
    public byte[] outgoing() {
        return loop.buffers().outgoing();
    }

    /**
     * Sends an RTP packet whose header is in {@link #outgoing} and whose payload may lie anywhere. False where it is
     * not sent: before the peer is connected, when its number was used, when there is no room.
     */
    public boolean send(int header, byte[] payload, int offset, int length) {
        SrtpSender seal = sender;
        InetSocketAddress to = ice.selected();
        if (seal == null || to == null || header + length > PacketBuffers.SIZE - SrtpSender.MOST_OVERHEAD) {
            return false;
        }
        int sealed = seal.protect(outgoing(), 0, header, payload, offset, length);
        return sealed >= 0 && socket.send(outgoing(), sealed, to);
    }

    /** Sends a packet once more under its number: header and payload are byte for byte what they were. */
    public boolean sendAgain(int header, byte[] payload, int offset, int length) {
        SrtpSender seal = sender;
        InetSocketAddress to = ice.selected();
        if (seal == null || to == null || header + length > PacketBuffers.SIZE - SrtpSender.MOST_OVERHEAD) {
            return false;
        }
        int sealed = seal.protectAgain(outgoing(), 0, header, payload, offset, length);
        return sealed >= 0 && socket.send(outgoing(), sealed, to);
    }

    /** Sends the RTCP that is in {@link #outgoing}. */
    public boolean sendRtcp(int length) {
        SrtpSender seal = sender;
        InetSocketAddress to = ice.selected();
        if (seal == null || to == null || length > PacketBuffers.SIZE - SrtpSender.MOST_OVERHEAD) {
            return false;
        }
        return socket.send(outgoing(), seal.protectRtcp(outgoing(), 0, length), to);
    }

    long deadline() {
        return ice.deadline();
    }

    void advance(long now) {
        ice.advance(now);
        settle(now);
    }

    /** After anything has happened: sends what ICE wants sent, and follows its state. */
    private void settle(long now) {
        if (state.isFinal()) {
            return;
        }
        if (now >= ice.deadline()) {
            ice.advance(now);
        }
        for (IceDatagram datagram = ice.poll(); datagram != null; datagram = ice.poll()) {
            socket.know(datagram.to(), this);
            socket.send(datagram.bytes(), datagram.bytes().length, datagram.to());
        }
        follow(ice.state());
        loop.wakeAt(ice.deadline());
    }

    private void follow(IceState path) {
        switch (path) {
            case CHECKING -> {}
            case CONNECTED -> {
                if (dtls == null) {
                    handshake(DtlsRole.CLIENT);
                }
                if (sender != null) {
                    become(PeerState.CONNECTED, "connected");
                }
            }
            case DISCONNECTED -> {
                if (sender != null) {
                    become(PeerState.INTERRUPTED, "nothing was heard from the peer for a while");
                }
            }
            case FAILED -> end(PeerState.FAILED, sender == null ? "no path to the peer was found" : "the peer is gone");
        }
    }

    private void become(PeerState next, String reason) {
        if (state != next && !state.isFinal()) {
            state = next;
            listener.state(next, reason);
        }
    }

    private void end(PeerState last, String reason) {
        if (state.isFinal()) {
            return;
        }
        DtlsSession session = dtls;
        if (session != null) {
            session.close();
        }
        become(last, reason);
        receiver = null;
        sender = null;
        socket.forget(this);
        loop.remove(this);
    }

    /** Takes leave of the peer. */
    public void close(String reason) {
        loop.execute(() -> end(PeerState.CLOSED, reason));
    }

    /** ICE begins anew with these credentials while media goes on; the peer's new description follows. */
    public void restart(IceCredentials local) {
        loop.execute(() -> {
            if (state.isFinal()) {
                return;
            }
            if (ice instanceof IceAgent agent) {
                agent.restart(local, loop.now());
            } else if (ice instanceof IceLite lite) {
                lite.restart(local);
            }
            socket.announce(local.ufrag(), this);
            loop.wakeAt(ice.deadline());
        });
    }

    public PeerState state() {
        return state;
    }

    /** The handshake's wishes and its end, brought from its thread to the loop's. */
    private final class Handshake implements DtlsEvents {
        @Override
        public void send(byte[] datagram) {
            loop.execute(() -> {
                InetSocketAddress selected = ice.selected();
                InetSocketAddress to = selected == null ? addresses.peekLast() : selected;
                if (to != null) {
                    socket.send(datagram, datagram.length, to);
                }
            });
        }

        @Override
        public void agreed(SrtpKeys keys) {
            loop.execute(() -> {
                if (!state.isFinal()) {
                    receiver = new SrtpReceiver(keys.profile(), keys.incoming());
                    sender = new SrtpSender(keys.profile(), keys.outgoing());
                    follow(ice.state());
                }
            });
        }

        @Override
        public void failed(String why) {
            loop.execute(() -> end(PeerState.FAILED, "the DTLS handshake failed: " + why));
        }

        @Override
        public void closed() {
            loop.execute(() -> end(PeerState.CLOSED, "the peer has taken leave"));
        }
    }
}
