package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.media.rtc.ice.RemoteCandidate;
import org.ivslive.media.rtc.peer.UdpProxy;
import org.ivslive.peer.PeerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The relay between processes of libwebrtc, which encode and decode. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class LibWebrtcRelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double FRAMES = 150;

    /** A receiver that gets no time drops a frame now and then. One loss without repair would cost more. */
    private static final double DROPPED_AT_MOST = 8;

    /** With its handshake; a third of a second where there is time. A publisher makes no key frame by itself for longer. */
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(3);

    private static double decoded(PeerProcess receiver) {
        return receiver.stat("inbound.video.framesDecoded");
    }

    private static void awaitFrames(PeerProcess receiver, double frames) {
        await().atMost(PATIENCE).until(() -> decoded(receiver) >= frames);
    }

    /**
     * How far a receiver is behind its publisher in frames: what is on the way, and what was before its time. It stays
     * the same where no frame is lost, also on a machine that has other things to do.
     */
    private static double behind(PeerProcess receiver, PeerProcess publisher) {
        double decoded = decoded(receiver);
        return publisher.stat("outbound.video.framesSent") - decoded;
    }

    private static void assertNothingLost(PeerProcess receiver, PeerProcess publisher, double behindBefore) {
        double sent = publisher.stat("outbound.video.framesSent");
        awaitFrames(receiver, sent - behindBefore - DROPPED_AT_MOST);
        assertThat(receiver.stat("inbound.audio.totalAudioEnergy")).isPositive();
    }

    @Test
    void twoReceivers_decodeAll() throws Exception {
        try (Studio studio = new Studio();
                PeerProcess publisher = PeerProcess.publisher(320, 180, 30);
                PeerProcess one = PeerProcess.receiver();
                PeerProcess two = PeerProcess.receiver()) {
            studio.feed("one", one);
            studio.feed("two", two);
            studio.publish(publisher);
            awaitFrames(one, 30);
            awaitFrames(two, 30);
            double oneBefore = behind(one, publisher);
            double twoBefore = behind(two, publisher);
            awaitFrames(one, FRAMES);

            assertNothingLost(one, publisher, oneBefore);
            assertNothingLost(two, publisher, twoBefore);
            assertThat(one.stat("inbound.video.packetsLost")).isZero();
        }
    }

    @Test
    void lossOnIngest_isRepaired() throws Exception {
        try (Studio studio = new Studio();
                UdpProxy proxy = new UdpProxy(studio.ingestSocket.local());
                PeerProcess publisher = PeerProcess.publisher(320, 180, 30);
                PeerProcess one = PeerProcess.receiver();
                PeerProcess two = PeerProcess.receiver()) {
            studio.feed("one", one);
            studio.feed("two", two);
            studio.publish(publisher, proxy.address());
            awaitFrames(one, 30);
            awaitFrames(two, 30);
            double oneBefore = behind(one, publisher);
            double twoBefore = behind(two, publisher);
            proxy.losing(0.05);
            awaitFrames(one, 30 + 2 * FRAMES);

            assertThat(proxy.lost()).isPositive();
            assertNothingLost(one, publisher, oneBefore);
            assertNothingLost(two, publisher, twoBefore);
            PublisherHealth health = studio.relay.health().publisher();
            assertThat(health).isNotNull();
            assertThat(health.repaired()).isPositive();
        }
    }

    @Test
    void lossOnTheWayOut_isRepairedFromTheCache() throws Exception {
        List<UdpProxy> proxies = new ArrayList<>();
        try (Studio studio = new Studio();
                PeerProcess publisher = PeerProcess.publisher(320, 180, 30);
                PeerProcess lossy = PeerProcess.receiver();
                PeerProcess sound = PeerProcess.receiver()) {
            studio.feed(
                    "lossy",
                    lossy,
                    candidates -> candidates.stream()
                            .map(each -> new RemoteCandidate(before(each, proxies), each.priority()))
                            .toList());
            studio.feed("sound", sound);
            studio.publish(publisher);
            awaitFrames(lossy, 30);
            awaitFrames(sound, 30);
            double lossyBefore = behind(lossy, publisher);
            double soundBefore = behind(sound, publisher);
            proxies.forEach(proxy -> proxy.losing(0.05));
            awaitFrames(lossy, 30 + 2 * FRAMES);

            assertNothingLost(lossy, publisher, lossyBefore);
            assertNothingLost(sound, publisher, soundBefore);
            await().atMost(PATIENCE).until(() -> leg(studio, "lossy").resent() > 0);
            assertThat(leg(studio, "sound").resent()).isZero();
        } finally {
            proxies.forEach(UdpProxy::close);
        }
    }

    private static InetSocketAddress before(RemoteCandidate receiver, List<UdpProxy> proxies) {
        try {
            UdpProxy proxy = new UdpProxy(receiver.address());
            proxies.add(proxy);
            return proxy.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegHealth leg(Studio studio, String name) {
        return studio.relay.health().legs().stream()
                .filter(leg -> leg.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publisherThatComesBack_goesOnInTheSameLegs() throws Exception {
        try (Studio studio = new Studio();
                PeerProcess first = PeerProcess.publisher(320, 180, 30);
                PeerProcess second = PeerProcess.publisher(320, 180, 30);
                PeerProcess one = PeerProcess.receiver();
                PeerProcess two = PeerProcess.receiver()) {
            studio.feed("one", one);
            studio.feed("two", two);
            studio.publish(first);
            awaitFrames(one, 60);
            awaitFrames(two, 60);
            first.hangUp();
            await().atMost(PATIENCE).until(() -> studio.relay.health().publisher() == null);
            double before = decoded(one);
            double beforeTwo = decoded(two);
            studio.publish(second);
            awaitFrames(one, before + 30);
            awaitFrames(two, beforeTwo + 30);
            double oneBefore = behind(one, second);
            double twoBefore = behind(two, second);
            awaitFrames(one, before + FRAMES);

            assertThat(one.state()).isEqualTo("CONNECTED");
            assertThat(one.stat("inbound.video.packetsLost")).isZero();
            assertNothingLost(one, second, oneBefore);
            assertNothingLost(two, second, twoBefore);
        }
    }

    @Test
    void lateLeg_decodesWithinASecond() throws Exception {
        try (Studio studio = new Studio();
                PeerProcess publisher = PeerProcess.publisher(320, 180, 30);
                PeerProcess one = PeerProcess.receiver();
                PeerProcess two = PeerProcess.receiver();
                PeerProcess late = PeerProcess.receiver()) {
            studio.feed("one", one);
            studio.feed("two", two);
            studio.publish(publisher);
            awaitFrames(one, 60);
            awaitFrames(two, 60);
            studio.feed("late", late);
            long answered = System.nanoTime();
            awaitFrames(late, 1);
            Duration toFirstFrame = Duration.ofNanos(System.nanoTime() - answered);
            double lateBefore = behind(late, publisher);
            double oneBefore = behind(one, publisher);
            awaitFrames(late, FRAMES);

            assertThat(toFirstFrame).isLessThan(LONGEST_JOIN);
            assertNothingLost(late, publisher, lateBefore);
            assertNothingLost(one, publisher, oneBefore);
        }
    }
}
