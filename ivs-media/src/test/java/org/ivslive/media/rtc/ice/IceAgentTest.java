package org.ivslive.media.rtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceAgentTest {
    private static final InetSocketAddress OURS = new InetSocketAddress("192.0.2.1", 10_000);
    private static final InetSocketAddress THEIRS = new InetSocketAddress("198.51.100.7", 3478);
    private static final InetSocketAddress THEIRS_TOO = new InetSocketAddress("198.51.100.8", 3478);
    private static final InetSocketAddress THEIRS_IN_6 = new InetSocketAddress("2001:db8::8", 3478);
    private static final InetSocketAddress ROUTER = new InetSocketAddress("203.0.113.9", 40_000);
    private static final long HIGH = 2_130_706_431L;
    private static final long LOW = 1_000L;

    private final Random random = new Random(7);
    private final IceCredentials ourCredentials = IceCredentials.generate(random);
    private final IceCredentials theirCredentials = IceCredentials.generate(random);

    /** Two full agents, the first one controlling. */
    private final class Pair {
        final SimulatedNetwork network;
        final IceAgent ours;
        final IceAgent theirs;

        Pair(SimulatedNetwork network) {
            this(network, false);
        }

        Pair(SimulatedNetwork network, boolean bothControl) {
            this.network = network;
            ours = new IceAgent(ourCredentials, true, random, network.now());
            theirs = new IceAgent(theirCredentials, bothControl, random, network.now());
            network.connect(ours, OURS);
            network.connect(theirs, THEIRS, THEIRS_TOO, THEIRS_IN_6);
        }

        void begin() {
            ours.remote(theirCredentials, network.now());
            theirs.remote(ourCredentials, network.now());
        }

        boolean connected() {
            return ours.state() == IceState.CONNECTED && theirs.state() == IceState.CONNECTED;
        }
    }

    @Test
    void hostCandidates_areFoundAndAgreedOn() {
        Pair pair = new Pair(new SimulatedNetwork(1));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.begin();

        assertThat(pair.network.run(1_000, pair::connected)).isTrue();
        assertThat(pair.ours.selected()).isEqualTo(THEIRS);
        assertThat(pair.theirs.selected()).isEqualTo(OURS);
    }

    @Test
    void checks_waitForThePeersCredentials() {
        Pair pair = new Pair(new SimulatedNetwork(1));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.network.run(500);

        assertThat(pair.network.sentCount()).isZero();
        assertThat(pair.ours.state()).isEqualTo(IceState.CHECKING);
    }

    @Test
    void peerWithoutCandidates_isFoundWhereItComesFrom() {
        Pair pair = new Pair(new SimulatedNetwork(2));
        pair.network.translate(THEIRS, ROUTER);
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.begin();

        assertThat(pair.network.run(1_000, pair::connected)).isTrue();
        assertThat(pair.ours.selected()).isEqualTo(ROUTER);
    }

    @Test
    void firstChecks_mayComeBeforeThePeersCredentials() {
        Pair pair = new Pair(new SimulatedNetwork(2));
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.theirs.remote(ourCredentials, pair.network.now());
        pair.network.run(300);
        assertThat(pair.ours.state()).isEqualTo(IceState.CHECKING);

        pair.ours.remote(theirCredentials, pair.network.now());

        assertThat(pair.network.run(1_000, pair::connected)).isTrue();
        assertThat(pair.ours.selected()).isEqualTo(THEIRS);
    }

    @Test
    void preferredCandidate_isTakenWhenBothWork() {
        Pair pair = new Pair(new SimulatedNetwork(3));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, LOW));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS_TOO, HIGH));
        pair.begin();

        assertThat(pair.network.run(1_000, () -> pair.ours.state() == IceState.CONNECTED))
                .isTrue();
    }

    @Test
    void deadCandidate_isNotWaitedForLong() {
        Pair pair = new Pair(new SimulatedNetwork(4));
        pair.network.cut(THEIRS_TOO);
        pair.ours.addCandidate(new RemoteCandidate(THEIRS_TOO, HIGH));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, LOW));
        pair.begin();

        assertThat(pair.network.run(600, pair::connected)).isTrue();
        assertThat(pair.ours.selected()).isEqualTo(THEIRS);
    }

    @Test
    void ipv6_worksAsWell() {
        SimulatedNetwork network = new SimulatedNetwork(5);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        IceLite theirs = new IceLite(theirCredentials, network.now());
        InetSocketAddress from = new InetSocketAddress("2001:db8::1", 10_000);
        network.connect(ours, from);
        network.connect(theirs, THEIRS_IN_6);
        ours.addCandidate(new RemoteCandidate(THEIRS_IN_6, HIGH));
        ours.remote(theirCredentials, network.now());

        assertThat(network.run(1_000, () -> ours.state() == IceState.CONNECTED)).isTrue();
        assertThat(ours.selected()).isEqualTo(THEIRS_IN_6);
        assertThat(theirs.selected()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void lossAndDisorder_onlyDelay(long seed) {
        SimulatedNetwork network =
                new SimulatedNetwork(seed).losing(0.3).doubling(0.2).withJitter(80);
        Pair pair = new Pair(network);
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.begin();

        assertThat(network.run(15_000, pair::connected)).isTrue();
        // And it stays: what is asked for consent is lost too.
        network.losing(0.1);
        network.run(60_000);
        assertThat(pair.ours.state()).isIn(IceState.CONNECTED, IceState.DISCONNECTED);
        assertThat(network.run(30_000, pair::connected)).isTrue();
    }

    @Test
    void bothControlling_oneGivesWay() {
        Pair pair = new Pair(new SimulatedNetwork(6), true);
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.begin();

        assertThat(pair.network.run(2_000, pair::connected)).isTrue();
        assertThat(pair.ours.isControlling()).isNotEqualTo(pair.theirs.isControlling());
    }

    @Test
    void bothControlled_oneTakesOver() {
        SimulatedNetwork network = new SimulatedNetwork(6);
        IceAgent ours = new IceAgent(ourCredentials, false, random, network.now());
        IceAgent theirs = new IceAgent(theirCredentials, false, random, network.now());
        network.connect(ours, OURS);
        network.connect(theirs, THEIRS);
        ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        ours.remote(theirCredentials, network.now());
        theirs.remote(ourCredentials, network.now());

        assertThat(network.run(2_000, () -> ours.state() == IceState.CONNECTED && theirs.state() == IceState.CONNECTED))
                .isTrue();
        assertThat(ours.isControlling()).isNotEqualTo(theirs.isControlling());
    }

    @Test
    void silentPeer_isToldApartFromALostOne() {
        Pair pair = connectedPair();
        pair.network.cut(THEIRS);

        assertThat(pair.network.run(20_000, () -> pair.ours.state() == IceState.DISCONNECTED))
                .isTrue();
        pair.network.mend(THEIRS);
        assertThat(pair.network.run(10_000, pair::connected)).isTrue();
    }

    @Test
    void consent_runsOutAfterThirtySeconds() {
        Pair pair = connectedPair();
        pair.network.cut(THEIRS);

        pair.network.run(29_000);
        assertThat(pair.ours.state()).isEqualTo(IceState.DISCONNECTED);
        assertThat(pair.network.run(7_000, () -> pair.ours.state() == IceState.FAILED))
                .isTrue();
        int sent = pair.network.sentCount();
        pair.ours.advance(pair.network.now());
        assertThat(pair.ours.poll()).isNull();
        assertThat(pair.ours.deadline()).isEqualTo(IcePath.NEVER);
        assertThat(pair.network.sentCount()).isEqualTo(sent);
    }

    @Test
    void consent_isAskedForAboutEveryFiveSeconds() {
        SimulatedNetwork network = new SimulatedNetwork(8);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        IceLite theirs = new IceLite(theirCredentials, network.now());
        network.connect(ours, OURS);
        network.connect(theirs, THEIRS);
        ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        ours.remote(theirCredentials, network.now());
        network.run(1_000);
        int before = network.sentCount();

        network.run(100_000);

        // A question and an answer each time.
        assertThat((network.sentCount() - before) / 2).isBetween(16, 25);
    }

    @Test
    void nobodyThere_failsInTheEnd() {
        SimulatedNetwork network = new SimulatedNetwork(9);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        network.connect(ours, OURS);
        ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        ours.remote(theirCredentials, network.now());

        network.run(29_000);
        assertThat(ours.state()).isEqualTo(IceState.CHECKING);
        network.run(2_000);
        assertThat(ours.state()).isEqualTo(IceState.FAILED);
        // It has not flooded anybody meanwhile.
        assertThat(network.sentCount()).isLessThanOrEqualTo(IceTimes.TRIES);
    }

    @Test
    void restart_keepsTheOldPathUntilTheNewOneWorks() {
        Pair pair = connectedPair();
        IceCredentials ourNext = IceCredentials.generate(random);
        IceCredentials theirNext = IceCredentials.generate(random);
        pair.ours.restart(ourNext, pair.network.now());
        pair.theirs.restart(theirNext, pair.network.now());
        pair.network.run(6_000);
        assertThat(pair.ours.state()).isEqualTo(IceState.CONNECTED);
        assertThat(pair.ours.selected()).isEqualTo(THEIRS);

        pair.ours.addCandidate(new RemoteCandidate(THEIRS_TOO, HIGH));
        pair.network.connect(pair.theirs, THEIRS_TOO);
        pair.ours.remote(theirNext, pair.network.now());
        pair.theirs.remote(ourNext, pair.network.now());

        assertThat(pair.network.run(2_000, () -> THEIRS_TOO.equals(pair.ours.selected())))
                .isTrue();
        assertThat(pair.ours.local()).isEqualTo(ourNext);
        pair.network.run(60_000);
        assertThat(pair.connected()).isTrue();
    }

    @Test
    void restart_bringsAFailedPathBack() {
        Pair pair = connectedPair();
        pair.network.cut(THEIRS);
        pair.network.run(60_000);
        assertThat(pair.ours.state()).isEqualTo(IceState.FAILED);
        assertThat(pair.theirs.state()).isEqualTo(IceState.FAILED);

        pair.network.mend(THEIRS);
        pair.ours.restart(ourCredentials, pair.network.now());
        pair.theirs.restart(theirCredentials, pair.network.now());
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.begin();

        assertThat(pair.network.run(2_000, pair::connected)).isTrue();
    }

    @Test
    void candidates_areNoMoreThanAreGoodForAnybody() {
        SimulatedNetwork network = new SimulatedNetwork(10);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        network.connect(ours, OURS);
        for (int port = 1; port <= 1_000; port++) {
            ours.addCandidate(new RemoteCandidate(new InetSocketAddress("198.51.100.7", port), port));
        }
        ours.remote(theirCredentials, network.now());
        network.run(31_000);

        assertThat(network.sentCount()).isLessThanOrEqualTo(CheckList.MOST * IceTimes.TRIES);
    }

    @Test
    void answerFromElsewhere_doesNotCount() {
        SimulatedNetwork network = new SimulatedNetwork(11);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        ours.remote(theirCredentials, network.now());
        ours.advance(network.now());
        IceDatagram request = ours.poll();
        assertThat(request).isNotNull();
        StunMessage asked = StunMessage.parse(request.bytes(), 0, request.bytes().length);
        byte[] answer = new StunWriter(StunClass.SUCCESS, asked.transaction())
                .mappedAddress(OURS)
                .signed(theirCredentials.password());

        ours.receive(StunMessage.parse(answer, 0, answer.length), ROUTER, network.now());
        network.run(1_000);

        assertThat(ours.state()).isEqualTo(IceState.CHECKING);
        assertThat(ours.selected()).isNull();
    }

    @Test
    void answerOfAStranger_isNotBelieved() {
        SimulatedNetwork network = new SimulatedNetwork(12);
        IceAgent ours = new IceAgent(ourCredentials, true, random, network.now());
        ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        ours.remote(theirCredentials, network.now());
        ours.advance(network.now());
        IceDatagram request = ours.poll();
        StunMessage asked = StunMessage.parse(request.bytes(), 0, request.bytes().length);
        byte[] answer = new StunWriter(StunClass.SUCCESS, asked.transaction())
                .mappedAddress(OURS)
                .signed("another password, as long as one");

        assertThat(ours.receive(StunMessage.parse(answer, 0, answer.length), THEIRS, network.now()))
                .isFalse();
    }

    @Test
    void controlled_followsAnotherChoiceOfThePeer() {
        SimulatedNetwork network = new SimulatedNetwork(14);
        IceAgent ours = new IceAgent(ourCredentials, false, random, network.now());
        ours.remote(theirCredentials, network.now());
        nominate(ours, THEIRS, network.now());
        assertThat(ours.selected()).isEqualTo(THEIRS);

        nominate(ours, THEIRS_TOO, network.now() + 10 * IceTimes.PACE);

        assertThat(ours.selected()).isEqualTo(THEIRS_TOO);
    }

    /** The peer nominates this address, and answers the check that it is asked with. */
    private void nominate(IceAgent agent, InetSocketAddress from, long now) {
        byte[] nomination = new StunWriter(StunClass.REQUEST, TransactionId.random(random))
                .username(ourCredentials.ufrag() + ":" + theirCredentials.ufrag())
                .tieBreaker(StunAttribute.ICE_CONTROLLING, 1)
                .useCandidate()
                .signed(ourCredentials.password());
        agent.receive(StunMessage.parse(nomination, 0, nomination.length), from, now);
        agent.advance(now + IceTimes.PACE);
        for (IceDatagram sent = agent.poll(); sent != null; sent = agent.poll()) {
            StunMessage asked = StunMessage.parse(sent.bytes(), 0, sent.bytes().length);
            if (asked.isRequest()) {
                byte[] answer = new StunWriter(StunClass.SUCCESS, asked.transaction())
                        .mappedAddress(OURS)
                        .signed(theirCredentials.password());
                agent.receive(StunMessage.parse(answer, 0, answer.length), sent.to(), now + IceTimes.PACE);
            }
        }
    }

    private Pair connectedPair() {
        Pair pair = new Pair(new SimulatedNetwork(13));
        pair.ours.addCandidate(new RemoteCandidate(THEIRS, HIGH));
        pair.theirs.addCandidate(new RemoteCandidate(OURS, HIGH));
        pair.begin();
        assertThat(pair.network.run(1_000, pair::connected)).isTrue();
        return pair;
    }
}
