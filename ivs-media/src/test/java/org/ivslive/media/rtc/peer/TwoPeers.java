package org.ivslive.media.rtc.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;

/** A leg and an ingest of ours, each on a loop of its own, connected by real sockets. */
final class TwoPeers implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(work, "media");
        thread.setDaemon(true);
        return thread;
    };

    final MediaLoop near;
    final MediaLoop far;
    final PeerFactory factory;
    final MediaSocket nearSocket;
    final MediaSocket farSocket;
    final IceCredentials nearCredentials;
    final IceCredentials farCredentials;
    final Recorder nearHeard = new Recorder();
    final Recorder farHeard;
    final PeerTransport leg;
    final PeerTransport ingest;

    TwoPeers(String address) throws IOException {
        this(address, new Recorder());
    }

    TwoPeers(String address, Recorder farHeard) throws IOException {
        this.farHeard = farHeard;
        factory = factory();
        near = MediaLoop.start(THREADS, System::nanoTime);
        far = MediaLoop.start(THREADS, System::nanoTime);
        nearSocket = near.open(new InetSocketAddress(InetAddress.getByName(address), 0));
        farSocket = far.open(new InetSocketAddress(InetAddress.getByName(address), 0));
        nearCredentials = factory.credentials();
        farCredentials = factory.credentials();
        leg = factory.full(nearSocket, nearCredentials, nearHeard);
        ingest = factory.lite(farSocket, farCredentials, farHeard);
    }

    static PeerFactory factory() {
        SecureRandom random = new SecureRandom();
        return new PeerFactory(DtlsIdentity.generate(random, Instant.now()), random, THREADS);
    }

    TwoPeers connect() {
        connect(DtlsRole.CLIENT);
        await().atMost(PATIENCE).until(() -> nearHeard.isIn(PeerState.CONNECTED) && farHeard.isIn(PeerState.CONNECTED));
        return this;
    }

    void connect(DtlsRole ofLeg) {
        DtlsRole ofIngest = ofLeg == DtlsRole.CLIENT ? DtlsRole.SERVER : DtlsRole.CLIENT;
        ingest.remote(new RemoteDescription(nearCredentials, factory.identity().fingerprint(), ofIngest, List.of()));
        leg.remote(new RemoteDescription(
                farCredentials,
                factory.identity().fingerprint(),
                ofLeg,
                List.of(new RemoteCandidate(farSocket.local(), 1))));
    }

    /** Done on the leg's own thread, as a relay would. */
    void onLeg(Runnable work) {
        near.execute(work);
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
