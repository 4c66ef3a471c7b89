package org.ivslive.media.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.MediaSocket;
import org.ivslive.media.rtc.peer.PeerFactory;
import org.ivslive.media.rtc.peer.PeerTransport;
import org.ivslive.media.rtc.peer.RemoteDescription;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.LocalTransport;
import org.ivslive.media.rtc.sdp.SdpException;
import org.ivslive.peer.PeerProcess;

/** A relay to which processes of libwebrtc come and which goes to others. */
final class Studio implements AutoCloseable {
    private static final ThreadFactory THREADS = Executors.defaultThreadFactory();

    final MediaLoop loop;
    final Relay relay;
    final MediaSocket ingestSocket;
    private final PeerFactory peers;
    private final SecureRandom random = new SecureRandom();

    Studio() throws Exception {
        loop = MediaLoop.start(THREADS, System::nanoTime);
        peers = new PeerFactory(DtlsIdentity.generate(random, Instant.now()), random, THREADS);
        peers.warmUp();
        ingestSocket = socket();
        relay = Relay.start(loop, RelaySettings.DEFAULT, random);
    }

    private MediaSocket socket() throws IOException {
        return loop.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    }

    private LocalTransport local(IceCredentials credentials, InetSocketAddress address) {
        return new LocalTransport(credentials, peers.identity().fingerprint(), List.of(address));
    }

    Relay.Handle publish(PeerProcess publisher) throws SdpException {
        return publish(publisher, ingestSocket.local());
    }

    /** @param reachedAt where the publisher is told to send to, such as a proxy before the ingest */
    Relay.Handle publish(PeerProcess publisher, InetSocketAddress reachedAt) throws SdpException {
        IceCredentials credentials = peers.credentials();
        IngestAnswer answer = IngestAnswer.to(publisher.offer(), local(credentials, reachedAt), 1);
        Relay.Handle handle = relay.publisher(answer, (state, reason) -> {}, listener -> {
            PeerTransport transport = peers.lite(ingestSocket, credentials, listener);
            transport.remote(new RemoteDescription(
                    answer.remote().ice(), answer.remote().fingerprint(), DtlsRole.SERVER, List.of()));
            return transport;
        });
        publisher.accept(answer.sdp());
        return handle;
    }

    Relay.Handle feed(String name, PeerProcess receiver) throws IOException, SdpException {
        return feed(name, receiver, candidates -> candidates);
    }

    /** @param way by which addresses the receiver is reached, such as a proxy's before it */
    Relay.Handle feed(String name, PeerProcess receiver, UnaryOperator<List<RemoteCandidate>> way)
            throws IOException, SdpException {
        MediaSocket socket = socket();
        IceCredentials credentials = peers.credentials();
        LegOffer offer = LegOffer.of(
                local(credentials, socket.local()),
                new LegOffer.Sources(random.nextInt(), random.nextInt(), random.nextInt()),
                1);
        LegOffer.Accepted accepted = offer.accept(receiver.answer(offer.sdp()));
        List<RemoteCandidate> candidates = way.apply(accepted.remote().candidates());
        return relay.leg(name, accepted, (state, reason) -> {}, listener -> {
            PeerTransport transport = peers.full(socket, credentials, listener);
            transport.remote(new RemoteDescription(
                    accepted.remote().ice(), accepted.remote().fingerprint(), accepted.ourRole(), candidates));
            return transport;
        });
    }

    @Override
    public void close() {
        relay.close("the test is over");
        loop.close();
    }
}
