package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All layers together, over real sockets. */
class PeerTransportTest {
    private static final byte[] PAYLOAD = {1, 2, 3};

    private static boolean send(PeerTransport transport, int sequence) {
        int header = new RtpHeaderWriter()
                .begin(transport.outgoing(), 0, false, 96, sequence, 7, 0x1234)
                .end();
        return transport.send(header, PAYLOAD, 0, PAYLOAD.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void media_goesThrough(String address) throws Exception {
        try (TwoPeers peers = new TwoPeers(address).connect()) {
            peers.onLeg(() -> send(peers.leg, 1));
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> !peers.farHeard.media().isEmpty());

            assertThat(peers.farHeard.media()).containsExactly("80600001" + "00000007" + "00001234" + "010203");
            assertThat(peers.leg.state()).isEqualTo(PeerState.CONNECTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eitherPart_inTheHandshakeWorks(DtlsRole ofLeg) throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1")) {
            peers.connect(ofLeg);
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> peers.nearHeard.isIn(PeerState.CONNECTED) && peers.farHeard.isIn(PeerState.CONNECTED));
        }
    }

    @Test
    void reports_goBothWays() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            peers.onLeg(() -> peers.leg.sendRtcp(new RtcpWriter()
                    .begin(peers.leg.outgoing(), 0)
                    .pictureLoss(1, 2)
                    .length()));
            peers.far.execute(() -> peers.ingest.sendRtcp(
                    new RtcpWriter().begin(peers.ingest.outgoing(), 0).bye(3).length()));
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> !peers.farHeard.reports().isEmpty()
                            && !peers.nearHeard.reports().isEmpty());

            assertThat(peers.farHeard.reports()).containsExactly("81ce00020000000100000002");
            assertThat(peers.nearHeard.reports()).containsExactly("81cb000100000003");
        }
    }

    @Test
    void beforeItIsConnected_nothingIsSent() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1")) {
            assertThat(send(peers.leg, 1)).isFalse();
            assertThat(peers.leg.sendRtcp(8)).isFalse();
            assertThat(peers.leg.sendAgain(12, PAYLOAD, 0, 3)).isFalse();
        }
    }

    @Test
    void number_isSentOnceAndTheSamePacketAgain() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            AtomicInteger sent = new AtomicInteger();
            peers.onLeg(() -> {
                sent.addAndGet(send(peers.leg, 1) ? 1 : 0);
                sent.addAndGet(send(peers.leg, 1) ? 10 : 0);
                int header = new RtpHeaderWriter()
                        .begin(peers.leg.outgoing(), 0, false, 96, 1, 7, 0x1234)
                        .end();
                sent.addAndGet(peers.leg.sendAgain(header, PAYLOAD, 0, 3) ? 100 : 0);
                send(peers.leg, 2);
            });
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.media().size() == 2);

            assertThat(sent).hasValue(101);
            // The other side has seen it already.
            assertThat(peers.far.counters().get(Count.REPLAYED)).isEqualTo(1);
        }
    }

    @Test
    void tooLarge_isNotSent() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            AtomicInteger sent = new AtomicInteger(-1);
            peers.onLeg(
                    () -> sent.set(peers.leg.send(12, new byte[2_040], 0, 2_040) || peers.leg.sendRtcp(2_040) ? 1 : 0));
            await().atMost(TwoPeers.PATIENCE).until(() -> sent.get() >= 0);

            assertThat(sent).hasValue(0);
        }
    }

    @Test
    void farewell_closesTheOtherSide() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            peers.leg.close("enough");
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.isIn(PeerState.CLOSED));

            assertThat(peers.nearHeard.reasons()).last().isEqualTo("enough");
            assertThat(peers.farHeard.reasons()).last().asString().contains("taken leave");
            assertThat(peers.leg.state().isFinal()).isTrue();
        }
    }

    @Test
    void stoppedLoop_takesLeaveOfAll() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            peers.near.close();
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.isIn(PeerState.CLOSED));

            assertThat(peers.nearHeard.reasons()).last().isEqualTo("the server stops");
        }
    }

    @Test
    void otherCertificate_isRefused() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1")) {
            Fingerprint another = TwoPeers.factory().identity().fingerprint();
            peers.ingest.remote(new RemoteDescription(peers.nearCredentials, another, DtlsRole.SERVER, List.of()));
            peers.leg.remote(new RemoteDescription(
                    peers.farCredentials,
                    peers.factory.identity().fingerprint(),
                    DtlsRole.CLIENT,
                    List.of(new RemoteCandidate(peers.farSocket.local(), 1))));
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> peers.farHeard.isIn(PeerState.FAILED) && peers.nearHeard.isIn(PeerState.FAILED));

            assertThat(peers.farHeard.reasons()).last().asString().contains("not the one it has announced");
        }
    }

    @Test
    void restart_leavesMediaAlone() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            IceCredentials near = peers.factory.credentials();
            IceCredentials far = peers.factory.credentials();
            peers.ingest.restart(far);
            peers.leg.restart(near);
            peers.onLeg(() -> send(peers.leg, 1));
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.media().size() == 1);

            long received = peers.far.counters().get(Count.RECEIVED);
            peers.leg.remote(new RemoteDescription(
                    far,
                    peers.factory.identity().fingerprint(),
                    DtlsRole.CLIENT,
                    List.of(new RemoteCandidate(peers.farSocket.local(), 1))));
            // A check and a nomination with the new credentials.
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.far.counters().get(Count.RECEIVED) >= received + 2);
            peers.onLeg(() -> send(peers.leg, 2));
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.media().size() == 2);

            assertThat(peers.nearHeard.states()).containsExactly(PeerState.CONNECTED);
            assertThat(peers.far.counters().get(Count.STUN_REFUSED)).isZero();
        }
    }

    @Test
    void candidateThatComesLater_isTried() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1")) {
            peers.ingest.remote(new RemoteDescription(
                    peers.nearCredentials, peers.factory.identity().fingerprint(), DtlsRole.SERVER, List.of()));
            peers.leg.remote(new RemoteDescription(
                    peers.farCredentials, peers.factory.identity().fingerprint(), DtlsRole.CLIENT, List.of()));
            peers.leg.candidate(new RemoteCandidate(peers.farSocket.local(), 1));
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.nearHeard.isIn(PeerState.CONNECTED));
        }
    }

    @Test
    void severalPeers_shareASocket() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            Recorder heard = new Recorder();
            Recorder near = new Recorder();
            IceCredentials ours = peers.factory.credentials();
            IceCredentials theirs = peers.factory.credentials();
            peers.factory
                    .lite(peers.farSocket, ours, heard)
                    .remote(new RemoteDescription(
                            theirs, peers.factory.identity().fingerprint(), DtlsRole.SERVER, List.of()));
            MediaSocket another = peers.near.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            PeerTransport second = peers.factory.full(another, theirs, near);
            second.remote(new RemoteDescription(
                    ours,
                    peers.factory.identity().fingerprint(),
                    DtlsRole.CLIENT,
                    List.of(new RemoteCandidate(peers.farSocket.local(), 1))));
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> heard.isIn(PeerState.CONNECTED) && near.isIn(PeerState.CONNECTED));
            peers.onLeg(() -> {
                send(second, 5);
                send(peers.leg, 6);
            });
            await().atMost(TwoPeers.PATIENCE)
                    .until(() ->
                            heard.media().size() == 1 && peers.farHeard.media().size() == 1);

            assertThat(heard.media().get(0)).startsWith("80600005");
            assertThat(peers.farHeard.media().get(0)).startsWith("80600006");
        }
    }

    /** From an address that nobody knows, and from the peer's own: dropped, counted, and the media goes on. */
    @Test
    void noise_isDroppedAndCounted() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect();
                DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Random random = new Random(4);
            int sent = 0;
            for (int i = 0; i < 2_000; i++) {
                byte[] noise = new byte[1 + random.nextInt(200)];
                random.nextBytes(noise);
                stranger.send(new DatagramPacket(noise, noise.length, peers.farSocket.local()));
                byte[] forged = new byte[1 + random.nextInt(200)];
                random.nextBytes(forged);
                forged[0] = (byte) (random.nextBoolean() ? 0x80 : random.nextInt(64));
                peers.onLeg(() -> peers.nearSocket.send(forged, forged.length, peers.farSocket.local()));
                sent += 2;
                if (i % 100 == 0) {
                    int before = i;
                    await().atMost(TwoPeers.PATIENCE)
                            .until(() -> peers.far.counters().get(Count.RECEIVED) > before);
                }
            }
            int noisy = sent;
            await().atMost(TwoPeers.PATIENCE).until(() -> dropped(peers) >= noisy * 9 / 10);
            peers.onLeg(() -> send(peers.leg, 9));
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> !peers.farHeard.media().isEmpty());

            assertThat(peers.farHeard.media()).hasSize(1);
            assertThat(peers.farHeard.reports()).isEmpty();
            assertThat(peers.farHeard.states()).containsExactly(PeerState.CONNECTED);
            assertThat(peers.far.counters().get(Count.STRANGERS)).isPositive();
            assertThat(peers.far.counters().get(Count.UNKNOWN)).isPositive();
            assertThat(peers.far.counters().get(Count.STUN_REFUSED)).isPositive();
            assertThat(peers.far.counters().get(Count.FORGED)).isPositive();
        }
    }

    private static long dropped(TwoPeers peers) {
        TransportCounters counters = peers.far.counters();
        return List.of(
                                Count.UNKNOWN,
                                Count.STRANGERS,
                                Count.STUN_REFUSED,
                                Count.DTLS_DROPPED,
                                Count.MALFORMED,
                                Count.FORGED,
                                Count.REPLAYED)
                        .stream()
                        .mapToLong(counters::get)
                        .sum()
                // Records of DTLS are dropped inside it.
                + 800;
    }

    @Test
    void counters_sayWhatTheyCount() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            assertThat(peers.near.counters().all()).hasSize(Count.values().length);
            assertThat(peers.near.counters().get(Count.SENT)).isPositive();
            assertThat(Count.values())
                    .allSatisfy(count -> assertThat(count.meaning()).isNotBlank());
        }
    }

    @Test
    void failureOfAListener_endsNothingElse() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1").connect()) {
            peers.near.execute(() -> {
                throw new IllegalStateException("on purpose, to be seen in the log");
            });
            peers.onLeg(() -> send(peers.leg, 1));
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.media().size() == 1);

            assertThat(peers.leg.state()).isEqualTo(PeerState.CONNECTED);
        }
    }

    @Test
    void datagrams_areToldApartByTheirFirstByte() {
        assertThat(DatagramKind.of((byte) 0)).isEqualTo(DatagramKind.STUN);
        assertThat(DatagramKind.of((byte) 3)).isEqualTo(DatagramKind.STUN);
        assertThat(DatagramKind.of((byte) 4)).isEqualTo(DatagramKind.UNKNOWN);
        assertThat(DatagramKind.of((byte) 20)).isEqualTo(DatagramKind.DTLS);
        assertThat(DatagramKind.of((byte) 63)).isEqualTo(DatagramKind.DTLS);
        assertThat(DatagramKind.of((byte) 64)).isEqualTo(DatagramKind.UNKNOWN);
        assertThat(DatagramKind.of((byte) 128)).isEqualTo(DatagramKind.MEDIA);
        assertThat(DatagramKind.of((byte) 191)).isEqualTo(DatagramKind.MEDIA);
        assertThat(DatagramKind.of((byte) 192)).isEqualTo(DatagramKind.UNKNOWN);
    }
}
