package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

    private static double decoded(PeerProcess receiver) {
        return receiver.stat("inbound.video.framesDecoded");
    }

    private static void awaitFrames(PeerProcess receiver, double frames) {
        await().atMost(PATIENCE).until(() -> decoded(receiver) >= frames);
    }

    private static void assertSmooth(PeerProcess receiver) {
        assertThat(receiver.stats()).containsEntry("inbound.video.freezeCount", "0");
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
            awaitFrames(one, FRAMES);
            awaitFrames(two, FRAMES);

            assertSmooth(one);
            assertSmooth(two);
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
            proxy.losing(0.05);
            awaitFrames(one, 30 + 2 * FRAMES);
            awaitFrames(two, 30 + 2 * FRAMES);

            assertThat(proxy.lost()).isPositive();
            assertSmooth(one);
            assertSmooth(two);
            PublisherHealth health = studio.relay.health().publisher();
            assertThat(health).isNotNull();
            assertThat(health.repaired()).isPositive();
        }
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
            awaitFrames(one, before + FRAMES);
            awaitFrames(two, beforeTwo + FRAMES);

            assertThat(one.state()).isEqualTo("CONNECTED");
            assertThat(one.stat("inbound.video.packetsLost")).isZero();
            // The pause itself is one, and nothing after it.
            assertThat(one.stat("inbound.video.freezeCount")).isLessThanOrEqualTo(1);
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
            awaitFrames(late, FRAMES);

            assertThat(toFirstFrame).isLessThan(Duration.ofSeconds(1));
            assertSmooth(late);
            assertSmooth(one);
        }
    }
}
