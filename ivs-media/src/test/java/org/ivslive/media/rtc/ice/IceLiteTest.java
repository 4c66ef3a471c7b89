package org.ivslive.media.rtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IceLiteTest {
    private static final InetSocketAddress PEER = new InetSocketAddress("198.51.100.7", 50_000);
    private static final InetSocketAddress PEER_ON_WIFI = new InetSocketAddress("198.51.100.99", 50_001);
    private static final long START = 1_000_000_000L;

    private final Random random = new Random(3);
    private final IceCredentials ours = IceCredentials.generate(random);
    private final IceCredentials theirs = IceCredentials.generate(random);
    private final IceLite lite = new IceLite(ours, START);

    private StunWriter check(IceCredentials to) {
        return new StunWriter(StunClass.REQUEST, TransactionId.random(random))
                .username(to.ufrag() + ":" + theirs.ufrag())
                .priority(1)
                .tieBreaker(StunAttribute.ICE_CONTROLLING, 5);
    }

    private boolean receive(byte[] message, InetSocketAddress from, long now) {
        return lite.receive(StunMessage.parse(message, 0, message.length), from, now);
    }

    private StunMessage answer() {
        IceDatagram datagram = lite.poll();
        assertThat(datagram).isNotNull();
        return StunMessage.parse(datagram.bytes(), 0, datagram.bytes().length);
    }

    @Test
    void check_isAnsweredWithTheAddressItCameFrom() {
        assertThat(receive(check(ours).signed(ours.password()), PEER, START)).isTrue();

        StunMessage answer = answer();
        assertThat(answer.kind()).isEqualTo(StunClass.SUCCESS);
        assertThat(answer.mappedAddress()).isEqualTo(PEER);
        assertThat(answer.isSignedWith(ours.password())).isTrue();
        assertThat(lite.selected()).isNull();
        assertThat(lite.state()).isEqualTo(IceState.CHECKING);
    }

    @Test
    void nomination_selects() {
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);

        assertThat(lite.selected()).isEqualTo(PEER);
        assertThat(lite.state()).isEqualTo(IceState.CONNECTED);
    }

    @Test
    void laterNomination_moves() {
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);
        receive(check(ours).useCandidate().signed(ours.password()), PEER_ON_WIFI, START);

        assertThat(lite.selected()).isEqualTo(PEER_ON_WIFI);
    }

    @Test
    void stranger_isNotAnswered() {
        assertThat(receive(check(ours).signed("another password, as long as one"), PEER, START))
                .isFalse();
        assertThat(receive(check(ours).unsigned(), PEER, START)).isFalse();
        assertThat(receive(check(theirs).signed(ours.password()), PEER, START)).isFalse();
        assertThat(lite.poll()).isNull();
    }

    @Test
    void peerThatDoesNotControl_isToldToDoSo() {
        byte[] request = new StunWriter(StunClass.REQUEST, TransactionId.random(random))
                .username(ours.ufrag() + ":" + theirs.ufrag())
                .tieBreaker(StunAttribute.ICE_CONTROLLED, 5)
                .useCandidate()
                .signed(ours.password());
        receive(request, PEER, START);

        assertThat(answer().errorCode()).hasValue(487);
        assertThat(lite.selected()).isNull();
    }

    @Test
    void requestThatMustBeUnderstood_isRefusedByName() {
        receive(check(ours).attribute(0x0042, new byte[3]).signed(ours.password()), PEER, START);

        StunMessage answer = answer();
        assertThat(answer.errorCode()).hasValue(420);
        assertThat(answer.has(StunAttribute.UNKNOWN_ATTRIBUTES)).isTrue();
    }

    @Test
    void attributesThatMayBeIgnored_are() {
        receive(check(ours).attribute(0xC057, new byte[4]).signed(ours.password()), PEER, START);

        assertThat(answer().kind()).isEqualTo(StunClass.SUCCESS);
    }

    @Test
    void silence_interruptsAndThenEnds() {
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);
        assertThat(lite.deadline()).isEqualTo(START + seconds(12));

        lite.advance(START + seconds(11));
        assertThat(lite.state()).isEqualTo(IceState.CONNECTED);
        lite.advance(START + seconds(12));
        assertThat(lite.state()).isEqualTo(IceState.DISCONNECTED);
        lite.advance(START + seconds(30));
        assertThat(lite.state()).isEqualTo(IceState.FAILED);
        assertThat(lite.deadline()).isEqualTo(IcePath.NEVER);
        assertThat(receive(check(ours).useCandidate().signed(ours.password()), PEER, START + seconds(31)))
                .isFalse();
    }

    @Test
    void peerThatComesBackInTime_isConnectedAgain() {
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);
        lite.advance(START + seconds(20));

        receive(check(ours).signed(ours.password()), PEER, START + seconds(20));

        assertThat(lite.state()).isEqualTo(IceState.CONNECTED);
    }

    @Test
    void checkFromElsewhere_doesNotKeepItAlive() {
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);
        receive(check(ours).signed(ours.password()), PEER_ON_WIFI, START + seconds(11));

        lite.advance(START + seconds(12));

        assertThat(lite.state()).isEqualTo(IceState.DISCONNECTED);
    }

    @Test
    void nobody_failsAfterHalfAMinute() {
        assertThat(lite.deadline()).isEqualTo(START + seconds(30));
        lite.advance(START + seconds(30));

        assertThat(lite.state()).isEqualTo(IceState.FAILED);
    }

    @Test
    void restart_takesOldAndNewUntilTheNewOnesAreUsed() {
        IceCredentials renewed = IceCredentials.generate(random);
        receive(check(ours).useCandidate().signed(ours.password()), PEER, START);
        lite.restart(renewed);

        assertThat(lite.local()).isEqualTo(renewed);
        assertThat(receive(check(ours).signed(ours.password()), PEER, START)).isTrue();
        assertThat(receive(check(renewed).useCandidate().signed(renewed.password()), PEER_ON_WIFI, START))
                .isTrue();
        assertThat(lite.selected()).isEqualTo(PEER_ON_WIFI);
        assertThat(receive(check(ours).signed(ours.password()), PEER, START)).isFalse();
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
