package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ivslive.media.relay.Rehearsal.AUDIO;
import static org.ivslive.media.relay.Rehearsal.DELTA;
import static org.ivslive.media.relay.Rehearsal.H264;
import static org.ivslive.media.relay.Rehearsal.KEY;
import static org.ivslive.media.relay.Rehearsal.LEG_AUDIO;
import static org.ivslive.media.relay.Rehearsal.LEG_VIDEO;
import static org.ivslive.media.relay.Rehearsal.SOUND;
import static org.ivslive.media.relay.Rehearsal.VIDEO;

import java.util.ArrayList;
import java.util.List;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForwardingTest {
    private final Rehearsal rehearsal = new Rehearsal();

    @Nested
    class Rewriting {
        @Test
        void packet_bearsTheLegsMarks() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.audio(7, 960);
            publisher.video(9, 3_000, KEY);

            Outbox.Packet sound = receiver.got.packets.get(0);
            Outbox.Packet picture = receiver.got.packets.get(1);
            assertThat(sound.ssrc()).isEqualTo(LEG_AUDIO);
            assertThat(sound.payloadType()).isEqualTo(98);
            assertThat(sound.payload()).isEqualTo(SOUND);
            assertThat(sound.extension(7)).isEqualTo("30");
            assertThat(sound.extension(9)).isEqualTo("0000");
            assertThat(picture.ssrc()).isEqualTo(LEG_VIDEO);
            assertThat(picture.payloadType()).isEqualTo(96);
            assertThat(picture.marker()).isTrue();
            assertThat(picture.payload()).isEqualTo(KEY);
            assertThat(picture.extension(7)).isEqualTo("31");
            assertThat(picture.extension(8)).hasSize(6);
            assertThat(picture.extension(9)).isEqualTo("0001");
        }

        @Test
        void timestamps_keepTheirDistance() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(9, 3_000, KEY);
            publisher.video(10, 6_000, DELTA);

            List<Outbox.Packet> got = receiver.got.of(LEG_VIDEO);
            assertThat(got.get(1).timestamp() - got.get(0).timestamp()).isEqualTo(3_000);
        }

        @Test
        void padding_leavesNoGap() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(9, 0, KEY);
            publisher.video(10, 0, "");
            publisher.video(11, 0, "");
            publisher.video(12, 3_000, DELTA);

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA);
            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 1);
        }

        /** Its place is taken already, so it must be filled. */
        @Test
        void paddingThatComesLate_goesOnEmpty() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(9, 0, KEY);
            publisher.video(11, 3_000, DELTA);
            publisher.video(10, 0, "");

            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 2, 1);
            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA, "");
        }

        @Test
        void doubled_isForwardedOnce() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(9, 0, KEY);
            publisher.video(9, 0, KEY);

            assertThat(receiver.got.packets).hasSize(1);
        }

        @Test
        void legThatFails_doesNotTakeTheOthersAlong() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver one = rehearsal.receiver();
            Rehearsal.Receiver broken = rehearsal.receiver();
            Rehearsal.Receiver full = rehearsal.receiver();
            Rehearsal.Receiver two = rehearsal.receiver();
            broken.got.isBroken = true;
            full.got.isFull = true;
            publisher.audio(7, 960);
            publisher.video(9, 0, KEY);

            assertThat(one.got.packets).hasSize(2);
            assertThat(two.got.packets).hasSize(2);
            assertThat(broken.got.closed).isNotEmpty();
            assertThat(broken.health().lastError()).contains("broken");
            assertThat(full.health().unsent()).isEqualTo(2);
        }
    }

    @Nested
    class NewLegs {
        @Test
        void picture_beginsWithAKeyFrame() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            publisher.video(1, 0, KEY);
            rehearsal.pass(5_000);
            publisher.video(2, 90_000, DELTA);
            int before = publisher.keyFrameRequests();
            Rehearsal.Receiver late = rehearsal.receiver();
            publisher.video(3, 93_000, DELTA);
            publisher.audio(1, 0);

            assertThat(late.got.of(LEG_VIDEO)).isEmpty();
            assertThat(late.got.of(LEG_AUDIO)).hasSize(1);
            assertThat(publisher.keyFrameRequests()).isEqualTo(before + 1);

            publisher.video(4, 96_000, KEY);
            publisher.video(5, 99_000, DELTA);
            assertThat(late.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA);
        }

        @Test
        void freshKeyFrame_isTakenFromTheCache() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            publisher.video(1, 0, KEY);
            publisher.video(2, 3_000, DELTA);
            rehearsal.pass(200);
            int before = publisher.keyFrameRequests();
            Rehearsal.Receiver late = rehearsal.receiver();

            assertThat(late.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA);
            publisher.video(3, 6_000, DELTA);
            assertThat(late.got.steps(LEG_VIDEO)).containsExactly(0, 1, 2);
            assertThat(publisher.keyFrameRequests()).isEqualTo(before);
        }

        /** A hundred packets at once would be a burst; what arrives meanwhile waits its turn. */
        @Test
        void cache_isSentInPortions() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            publisher.video(1, 0, KEY);
            for (int i = 2; i <= 100; i++) {
                publisher.video(i, 30 * i, DELTA);
            }
            Rehearsal.Receiver late = rehearsal.receiver();
            assertThat(late.got.of(LEG_VIDEO)).hasSize(30);
            publisher.video(101, 4_000, DELTA);
            assertThat(late.got.of(LEG_VIDEO)).hasSize(30);
            rehearsal.pass(40);
            publisher.video(102, 5_000, DELTA);

            assertThat(late.got.of(LEG_VIDEO)).hasSize(102);
            assertThat(late.got.steps(LEG_VIDEO)).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void gone_isForgotten() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            receiver.leg.state(PeerState.FAILED, "gone");
            publisher.audio(1, 0);
            rehearsal.pass(1_010);

            assertThat(receiver.got.packets).isEmpty();
            assertThat(rehearsal.broadcast.health().legs()).isEmpty();
            assertThat(rehearsal.told).contains("leg FAILED");
        }
    }

    @Nested
    class NextPublisher {
        @Test
        void stream_goesOn() {
            Rehearsal.Publisher first = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            first.video(1, 1_000, KEY);
            first.video(2, 4_000, DELTA);
            first.audio(1, 500);
            first.ingest.state(PeerState.CLOSED, "good-bye");
            rehearsal.pass(9_990);

            Rehearsal.Publisher second = rehearsal.new Publisher();
            second.ssrc = 0x99;
            second.video(50_000, 777, DELTA);
            rehearsal.pass(10);
            assertThat(second.keyFrameRequests()).isEqualTo(1);
            second.video(50_001, 3_777, KEY);
            second.video(50_002, 6_777, DELTA);
            second.audio(40_000, 9);

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA, KEY, DELTA);
            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 1, 2, 3);
            assertThat(receiver.got.steps(LEG_AUDIO)).containsExactly(0, 1);
            List<Outbox.Packet> video = receiver.got.of(LEG_VIDEO);
            assertThat(video.get(2).timestamp() - video.get(1).timestamp()).isEqualTo(900_000);
            List<Outbox.Packet> audio = receiver.got.of(LEG_AUDIO);
            assertThat(audio.get(1).timestamp() - audio.get(0).timestamp()).isEqualTo(480_000);
        }

        @Test
        void former_isToldToGoAndNotHeard() {
            Rehearsal.Publisher first = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            rehearsal.new Publisher();
            first.video(1, 0, KEY);

            assertThat(first.heard.closed).containsExactly("another publisher has taken over");
            assertThat(receiver.got.packets).isEmpty();
        }

        /** As an encoder does that is set up anew. */
        @Test
        void otherSource_isAnEpochToo() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(1, 1_000, KEY);
            publisher.ssrc = 0x99;
            publisher.video(30_000, 9_000, DELTA);
            publisher.video(30_001, 9_000, KEY);
            publisher.ssrc = VIDEO;
            publisher.video(2, 4_000, DELTA);

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, KEY);
            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 1);
        }

        @Test
        void numbersThatBeginAnew_areAnEpochToo() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(1, 1_000, KEY);
            publisher.video(30_000, 9_000, DELTA);
            publisher.video(30_001, 9_000, KEY);
            publisher.video(30_002, 12_000, DELTA);

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, KEY, DELTA);
            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 1, 2);
        }
    }

    @Nested
    class Reports {
        private final List<Long> times = new ArrayList<>();
        private final List<Integer> timestamps = new ArrayList<>();

        private void read(Rehearsal.Receiver receiver, int ssrc) {
            Rehearsal.read(receiver.got, new RtcpHandler() {
                @Override
                public void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {
                    if (sender == ssrc) {
                        times.add(ntp);
                        timestamps.add(rtpTimestamp);
                    }
                }
            });
        }

        @Test
        void beforeThePublishers_thereIsNone() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(1, 1_000, KEY);
            rehearsal.pass(1_000);

            assertThat(receiver.got.reports).isEmpty();
        }

        /** One moment of the publisher's is one moment for the leg, in sound and picture. */
        @Test
        void soundAndPicture_stayTogether() {
            Rehearsal.Publisher publisher = rehearsal.new Publisher();
            Rehearsal.Receiver receiver = rehearsal.receiver();
            publisher.video(1, 90_000, KEY);
            publisher.audio(1, 48_000);
            publisher.report(100L << 32, VIDEO, 90_000);
            publisher.report(100L << 32, AUDIO, 48_000);
            rehearsal.pass(500);

            int video = receiver.got.of(LEG_VIDEO).get(0).timestamp();
            int audio = receiver.got.of(LEG_AUDIO).get(0).timestamp();
            read(receiver, LEG_VIDEO);
            double seconds = (times.get(0) - (100L << 32)) / (double) (1L << 32);
            assertThat(timestamps.get(0) - video).isCloseTo((int) (90_000 * seconds), within(1));
            assertThat(times).hasSizeGreaterThan(2);
            times.clear();
            timestamps.clear();
            read(receiver, LEG_AUDIO);
            assertThat(timestamps.get(0) - audio).isCloseTo((int) (48_000 * seconds), within(1));
        }
    }

    @Test
    void strangePackets_areLeftOut() {
        Rehearsal.Publisher publisher = rehearsal.new Publisher();
        Rehearsal.Receiver receiver = rehearsal.receiver();
        publisher.send(77, 5, 1, 0, KEY);
        publisher.ingest.rtp(new byte[3], 0, 3, 0);
        publisher.send(H264 + 1, 5, 1, 0, "00");

        assertThat(receiver.got.packets).isEmpty();
    }
}
