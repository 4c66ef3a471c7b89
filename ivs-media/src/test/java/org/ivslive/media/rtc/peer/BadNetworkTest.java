package org.ivslive.media.rtc.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.peer.TransportCounters.Count;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.junit.jupiter.api.Test;

/** All layers over a way that is not good. */
class BadNetworkTest {
    private static final int PACKETS = 500;
    private static final int AT_ONCE = 50;

    private static void connect(TwoPeers peers, List<RemoteCandidate> candidates) {
        peers.ingest.remote(new RemoteDescription(
                peers.nearCredentials, peers.factory.identity().fingerprint(), DtlsRole.SERVER, List.of()));
        peers.leg.remote(new RemoteDescription(
                peers.farCredentials, peers.factory.identity().fingerprint(), DtlsRole.CLIENT, candidates));
        await().atMost(TwoPeers.PATIENCE)
                .until(() -> peers.nearHeard.isIn(PeerState.CONNECTED) && peers.farHeard.isIn(PeerState.CONNECTED));
    }

    private int sequence;

    private void send(TwoPeers peers, int packets) {
        peers.onLeg(() -> {
            for (int i = 0; i < packets; i++) {
                int header = new RtpHeaderWriter()
                        .begin(peers.leg.outgoing(), 0, false, 96, ++sequence, 7, 5)
                        .end();
                peers.leg.send(header, new byte[100], 0, 100);
            }
        });
    }

    @Test
    void connects_andWhatArrivesIsWhole() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1");
                UdpProxy proxy = new UdpProxy(peers.farSocket.local())
                        .losing(0.15)
                        .doubling(0.1)
                        .delaying(5, 30)) {
            connect(peers, List.of(new RemoteCandidate(proxy.address(), 1)));
            int lostBefore = proxy.lost();
            // Not more at once than the proxy's socket holds.
            for (int sent = AT_ONCE; sent <= PACKETS; sent += AT_ONCE) {
                int expected = sent;
                send(peers, AT_ONCE);
                await().atMost(TwoPeers.PATIENCE)
                        .until(() -> peers.farHeard.media().size() + proxy.lost() - lostBefore >= expected);
            }

            assertThat(peers.farHeard.media()).hasSizeBetween(PACKETS / 2, PACKETS);
            assertThat(new HashSet<>(peers.farHeard.media())).hasSameSizeAs(peers.farHeard.media());
            assertThat(peers.far.counters().get(Count.FORGED)).isZero();
            assertThat(peers.far.counters().get(Count.REPLAYED)).isPositive();
        }
    }

    @Test
    void candidateThatLeadsNowhere_isPassedOver() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1");
                UdpProxy dead = new UdpProxy(peers.farSocket.local())) {
            dead.cut(true);
            connect(
                    peers,
                    List.of(
                            new RemoteCandidate(dead.address(), 1_000),
                            new RemoteCandidate(peers.farSocket.local(), 1)));
            send(peers, 1);
            await().atMost(TwoPeers.PATIENCE).until(() -> peers.farHeard.media().size() == 1);
        }
    }

    /** As when a router gives the leg another port in the middle of it. */
    @Test
    void restart_movesToAnotherWay() throws Exception {
        try (TwoPeers peers = new TwoPeers("127.0.0.1");
                UdpProxy first = new UdpProxy(peers.farSocket.local());
                UdpProxy second = new UdpProxy(peers.farSocket.local())) {
            connect(peers, List.of(new RemoteCandidate(first.address(), 1)));
            first.cut(true);
            peers.leg.restart(peers.factory.credentials());
            peers.leg.remote(new RemoteDescription(
                    peers.farCredentials,
                    peers.factory.identity().fingerprint(),
                    DtlsRole.CLIENT,
                    List.of(new RemoteCandidate(second.address(), 1))));
            await().atMost(TwoPeers.PATIENCE).until(() -> {
                send(peers, 1);
                return !peers.farHeard.media().isEmpty();
            });

            assertThat(peers.nearHeard.states()).containsExactly(PeerState.CONNECTED);
        }
    }

    @Test
    void oneSocket_servesBothFamilies() throws Exception {
        try (TwoPeers peers = new TwoPeers("::");
                TwoPeers others = new TwoPeers("::")) {
            int port = peers.farSocket.local().getPort();
            connect(
                    peers,
                    List.of(new RemoteCandidate(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1)));
            connect(
                    others,
                    List.of(new RemoteCandidate(
                            new InetSocketAddress(
                                    InetAddress.getByName("::1"),
                                    others.farSocket.local().getPort()),
                            1)));
            send(peers, 1);
            send(others, 1);
            await().atMost(TwoPeers.PATIENCE)
                    .until(() -> peers.farHeard.media().size() == 1
                            && others.farHeard.media().size() == 1);
        }
    }
}
