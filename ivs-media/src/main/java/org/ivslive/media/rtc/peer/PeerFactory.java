package org.ivslive.media.rtc.peer;

import java.security.SecureRandom;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsWarmUp;
import org.ivslive.media.rtc.ice.IceAgent;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.IceLite;
import org.ivslive.media.rtc.ice.IcePath;

/** Makes peers, with what all of them share: who we are, random numbers, threads for handshakes. */
public final class PeerFactory {
    private final DtlsIdentity identity;
    private final SecureRandom random;
    private final ThreadFactory handshakes;

    public PeerFactory(DtlsIdentity identity, SecureRandom random, ThreadFactory handshakes) {
        this.identity = identity;
        this.random = random;
        this.handshakes = handshakes;
    }

    /** So that the first peer does not wait for what is slow only once. */
    public void warmUp() throws InterruptedException {
        DtlsWarmUp.run(identity, random, handshakes);
    }

    public DtlsIdentity identity() {
        return identity;
    }

    public IceCredentials credentials() {
        return IceCredentials.generate(random);
    }

    /** One that comes to us, on a socket that it shares. */
    public PeerTransport lite(MediaSocket socket, IceCredentials local, PeerListener listener) {
        IceLite ice = new IceLite(local, socket.loop().now());
        return begun(socket, ice, listener);
    }

    /**
     * One that we go to. It needs a socket of its own: a service may have one port for all that it serves, and tells
     * its peers apart by theirs.
     */
    public PeerTransport full(MediaSocket socket, IceCredentials local, PeerListener listener) {
        IceAgent ice = new IceAgent(local, true, random, socket.loop().now());
        return begun(socket, ice, listener);
    }

    private PeerTransport begun(MediaSocket socket, IcePath ice, PeerListener listener) {
        PeerTransport transport = new PeerTransport(socket, ice, identity, random, handshakes, listener);
        transport.begin();
        return transport;
    }
}
