package org.ivslive.media.rtc.peer;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.IceAgent;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.IceDatagram;
import org.ivslive.media.rtc.ice.IceLite;
import org.ivslive.media.rtc.ice.IcePath;
import org.ivslive.media.rtc.ice.IceState;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.ice.StunMessage;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one peer: a path by ICE, keys by DTLS, media by SRTP. It lives on its loop's thread. Only {@link
 * #remote}, {@link #candidate}, {@link #restart} and {@link #close} may be called from others.
 */
public final class PeerTransport {
    private final MediaSocket socket;
    private final MediaLoop loop;
    private final IcePath ice;
    private final PeerHandshake handshake;
    private final PeerListener listener;
    private final TransportCounters counters;
    private final PeerAddresses addresses;

    private volatile PeerState state = PeerState.CONNECTING;
    private @Nullable RemoteDescription remote;
    private @Nullable PeerMedia media;

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
        this.handshake = new PeerHandshake(socket, new HandshakeOwner(), identity, random, handshakes);
        this.addresses = new PeerAddresses(socket, this);
        this.listener = listener;
        this.counters = loop.counters();
    }

    /** Announces it to its socket and its loop. */
    void begin() {
        String ufrag = ice.local().ufrag();
        loop.execute(() -> {
            socket.announce(ufrag, this);
            loop.add(this);
        });
    }

    /** The peer's description is there: it can be connected. Called once, and again after a restart. */
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
        if (agent.addCandidate(candidate)) {
            socket.know(candidate.address(), this);
        }
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

    /** Takes leave of the peer. */
    public void close(String reason) {
        loop.execute(() -> end(PeerState.CLOSED, reason));
    }

    public PeerState state() {
        return state;
    }

    void stun(StunMessage message, InetSocketAddress from, long now) {
        if (ice.receive(message, from, now)) {
            addresses.reached(from);
            settle(now);
        } else {
            counters.add(Count.STUN_REFUSED);
        }
    }

    void dtls(byte[] packet, int length) {
        handshake.begin(DtlsRole.SERVER, remote);
        if (!handshake.receive(packet, length)) {
            counters.add(Count.DTLS_DROPPED);
        }
    }

    void media(byte[] packet, int length, long arrived) {
        PeerMedia open = media;
        if (open == null) {
            counters.add(Count.EARLY);
        } else {
            open.take(packet, length, arrived);
        }
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
        return send(header, payload, offset, length, false);
    }

    /** Sends a packet once more under its number: header and payload are byte for byte what they were. */
    public boolean sendAgain(int header, byte[] payload, int offset, int length) {
        return send(header, payload, offset, length, true);
    }

    private boolean send(int header, byte[] payload, int offset, int length, boolean again) {
        PeerMedia open = media;
        return open != null && put(open.seal(outgoing(), header, payload, offset, length, again));
    }

    /** Sends the RTCP that is in {@link #outgoing}. */
    public boolean sendRtcp(int length) {
        PeerMedia open = media;
        return open != null && put(open.sealRtcp(outgoing(), length));
    }

    private boolean put(int sealed) {
        InetSocketAddress to = ice.selected();
        return sealed > 0 && to != null && socket.send(outgoing(), sealed, to);
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
            socket.send(datagram.bytes(), datagram.bytes().length, datagram.to());
        }
        follow(ice.state());
        loop.wakeAt(ice.deadline());
    }

    private void follow(IceState path) {
        switch (path) {
            case CHECKING -> {}
            case CONNECTED -> {
                handshake.begin(DtlsRole.CLIENT, remote);
                if (media != null) {
                    become(PeerState.CONNECTED, "connected");
                }
            }
            case DISCONNECTED -> {
                if (media != null) {
                    become(PeerState.INTERRUPTED, "nothing was heard from the peer for a while");
                }
            }
            case FAILED -> end(PeerState.FAILED, media == null ? "no path to the peer was found" : "the peer is gone");
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
        handshake.close();
        become(last, reason);
        media = null;
        socket.forget(this);
        loop.remove(this);
    }

    /** What the handshake needs to know, and what becomes of it. */
    private final class HandshakeOwner implements PeerHandshake.Owner {
        @Override
        public @Nullable InetSocketAddress reachedAt() {
            InetSocketAddress selected = ice.selected();
            return selected == null ? addresses.latest() : selected;
        }

        @Override
        public void agreed(SrtpKeys keys) {
            if (!state.isFinal()) {
                media = new PeerMedia(keys, listener, counters);
                follow(ice.state());
            }
        }

        @Override
        public void ended(PeerState last, String reason) {
            end(last, reason);
        }
    }
}
