package org.ivslive.media.rtc.peer;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsEvents;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.DtlsSession;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.jspecify.annotations.Nullable;

/** A peer's DTLS, brought from the handshake's thread to the loop's. */
final class PeerHandshake implements DtlsEvents {
    /** Whose handshake it is. */
    interface Owner {
        @Nullable
        InetSocketAddress reachedAt();

        void agreed(SrtpKeys keys);

        void ended(PeerState state, String reason);
    }

    private final MediaSocket socket;
    private final Owner owner;
    private final DtlsIdentity identity;
    private final SecureRandom random;
    private final ThreadFactory threads;
    private @Nullable DtlsSession session;

    PeerHandshake(MediaSocket socket, Owner owner, DtlsIdentity identity, SecureRandom random, ThreadFactory threads) {
        this.socket = socket;
        this.owner = owner;
        this.identity = identity;
        this.random = random;
        this.threads = threads;
    }

    /** Begins it where it has not begun and this part is ours. */
    void begin(DtlsRole role, @Nullable RemoteDescription remote) {
        if (session == null && remote != null && remote.ourRole() == role) {
            DtlsSession begun = new DtlsSession(identity, role, remote.fingerprint(), random, this);
            session = begun;
            begun.start(threads);
        }
    }

    /** False when it was dropped. */
    boolean receive(byte[] packet, int length) {
        DtlsSession current = session;
        return current != null && current.receive(Arrays.copyOf(packet, length));
    }

    void close() {
        DtlsSession current = session;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void send(byte[] datagram) {
        socket.loop().execute(() -> {
            InetSocketAddress to = owner.reachedAt();
            if (to != null) {
                socket.send(datagram, datagram.length, to);
            }
        });
    }

    @Override
    public void agreed(SrtpKeys keys) {
        socket.loop().execute(() -> owner.agreed(keys));
    }

    @Override
    public void failed(String why) {
        socket.loop().execute(() -> owner.ended(PeerState.FAILED, "the DTLS handshake failed: " + why));
    }

    @Override
    public void closed() {
        socket.loop().execute(() -> owner.ended(PeerState.CLOSED, "the peer has taken leave"));
    }
}
