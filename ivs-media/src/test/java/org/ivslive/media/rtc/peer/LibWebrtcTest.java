package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.LocalTransport;
import org.ivslive.peer.PeerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The transport against libwebrtc, which runs in a process of its own. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class LibWebrtcTest {
    private static final ThreadFactory THREADS = Executors.defaultThreadFactory();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SecureRandom random = new SecureRandom();
    private MediaLoop loop;
    private PeerFactory peers;

    @BeforeEach
    void start() throws Exception {
        loop = MediaLoop.start(THREADS, System::nanoTime);
        peers = new PeerFactory(DtlsIdentity.generate(random, Instant.now()), random, THREADS);
        peers.warmUp();
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    private MediaSocket socket() throws IOException {
        return loop.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    }

    private LocalTransport local(MediaSocket socket, IceCredentials credentials) {
        return new LocalTransport(credentials, peers.identity().fingerprint(), List.of(socket.local()));
    }

    /** A publisher with its answer and what it sends. */
    private PeerTransport ingest(MediaSocket socket, IceCredentials credentials, IngestAnswer answer, PeerListener to) {
        PeerTransport transport = peers.lite(socket, credentials, to);
        transport.remote(new RemoteDescription(
                answer.remote().ice(), answer.remote().fingerprint(), DtlsRole.SERVER, List.of()));
        return transport;
    }

    @Test
    void publisher_isReceived() throws Exception {
        MediaSocket socket = socket();
        IceCredentials credentials = peers.credentials();
        try (PeerProcess publisher = PeerProcess.publisher(320, 180, 30)) {
            IngestAnswer answer = IngestAnswer.to(publisher.offer(), local(socket, credentials), 1);
            Inbox inbox = new Inbox(answer);
            ingest(socket, credentials, answer, inbox);
            publisher.accept(answer.sdp());
            await().atMost(PATIENCE).until(() -> inbox.videoPackets() > 50 && inbox.audioPackets() > 50);

            assertThat(inbox.states()).containsExactly(PeerState.CONNECTED);
            assertThat(inbox.keyFrames()).isPositive();
            assertThat(publisher.state()).isEqualTo("CONNECTED");
            assertThat(publisher.stats())
                    .containsEntry("transport.srtpCipher", "AEAD_AES_128_GCM")
                    .containsEntry("transport.dtlsState", "connected");
            assertThat(loop.counters().get(TransportCounters.Count.FORGED)).isZero();

            publisher.hangUp();
            await().atMost(PATIENCE).until(() -> inbox.states().contains(PeerState.CLOSED));
        }
    }

    @Test
    void publisher_isForwardedToReceiver() throws Exception {
        try (PeerProcess publisher = PeerProcess.publisher(320, 180, 30);
                PeerProcess receiver = PeerProcess.receiver()) {
            MediaSocket ingestSocket = socket();
            MediaSocket legSocket = socket();
            IceCredentials ingestCredentials = peers.credentials();
            IceCredentials legCredentials = peers.credentials();

            LegOffer offer = LegOffer.of(local(legSocket, legCredentials), new LegOffer.Sources(11, 22, 33), 1);
            LateListener legListener = new LateListener();
            PeerTransport leg = peers.full(legSocket, legCredentials, legListener);
            LegOffer.Accepted accepted = offer.accept(receiver.answer(offer.sdp()));

            IngestAnswer answer = IngestAnswer.to(publisher.offer(), local(ingestSocket, ingestCredentials), 1);
            PlainForwarder forwarder = new PlainForwarder(answer, accepted);
            PeerTransport from = ingest(ingestSocket, ingestCredentials, answer, forwarder);
            forwarder.between(from, leg);
            legListener.become(forwarder.ofReceiver());
            leg.remote(new RemoteDescription(
                    accepted.remote().ice(),
                    accepted.remote().fingerprint(),
                    accepted.ourRole(),
                    accepted.remote().candidates()));
            publisher.accept(answer.sdp());

            await().atMost(PATIENCE).until(() -> receiver.stat("inbound.video.framesDecoded") > 60);
            assertThat(receiver.state()).isEqualTo("CONNECTED");
            assertThat(receiver.stat("inbound.audio.packetsReceived")).isPositive();
            assertThat(receiver.stat("inbound.audio.totalAudioEnergy")).isPositive();
            assertThat(receiver.stat("inbound.video.packetsLost")).isZero();
            await().atMost(PATIENCE).until(() -> forwarder.toldToHaveArrived() > 60);
        }
    }

    /** Wrong feedback would hold it down to a few kilobits; none at all would let it climb slowly. */
    @Test
    void feedback_letsThePublisherClimb() throws Exception {
        MediaSocket socket = socket();
        IceCredentials credentials = peers.credentials();
        try (PeerProcess publisher = PeerProcess.publisher(1280, 720, 30)) {
            IngestAnswer answer = IngestAnswer.to(publisher.offer(), local(socket, credentials), 1);
            FeedingBack inbox = new FeedingBack(answer);
            inbox.to(ingest(socket, credentials, answer, inbox));
            publisher.accept(answer.sdp());
            await().atMost(PATIENCE).until(() -> publisher.stat("outbound.video.targetBitrate") > 2_000_000);

            assertThat(publisher.stat("outbound.video.frameWidth")).isEqualTo(1280);
            assertThat(inbox.unsound()).isZero();
            await().atMost(PATIENCE).until(() -> inbox.senderReports() > 0);
        }
    }
}
