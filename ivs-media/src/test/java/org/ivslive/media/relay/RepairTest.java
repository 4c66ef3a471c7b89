package org.ivslive.media.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.media.relay.Rehearsal.DELTA;
import static org.ivslive.media.relay.Rehearsal.KEY;
import static org.ivslive.media.relay.Rehearsal.LEG_RTX;
import static org.ivslive.media.relay.Rehearsal.LEG_VIDEO;
import static org.ivslive.media.relay.Rehearsal.RTX;
import static org.ivslive.media.relay.Rehearsal.VIDEO;
import static org.ivslive.media.relay.Rehearsal.VIDEO_RTX;

import java.util.ArrayList;
import java.util.List;
import org.ivslive.media.rtc.rtp.ReportBlock;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepairTest {
    private final Rehearsal rehearsal = new Rehearsal();
    private final Rehearsal.Publisher publisher = rehearsal.new Publisher();

    @Nested
    class OnTheWayIn {
        private final Rehearsal.Receiver receiver = rehearsal.receiver();

        @BeforeEach
        void lose() {
            publisher.video(65_534, 0, KEY);
            publisher.video(1, 3_000, DELTA);
        }

        @Test
        void missing_isAskedFor() {
            rehearsal.pass(20);

            assertThat(publisher.nacks()).containsExactly(65_535, 0);
        }

        @Test
        void retransmission_fillsTheGap() {
            publisher.again(5, 65_535, 0, "6601");
            publisher.again(6, 0, 0, "6602");
            rehearsal.pass(100);

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA, "6601", "6602");
            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 3, 1, 2);
            assertThat(publisher.nacks()).isEmpty();
            assertThat(publisher.ingest.health(rehearsal.now).repaired()).isEqualTo(2);
        }

        /** With RTX a publisher tries out the network with what was there before, or with nothing at all. */
        @Test
        void probes_areDropped() {
            publisher.again(5, 65_534, 0, KEY);
            publisher.send(RTX, VIDEO_RTX, 6, 0, "");

            assertThat(receiver.got.payloads(LEG_VIDEO)).containsExactly(KEY, DELTA);
        }

        @Test
        void withoutRtx_theSamePacketDoes() {
            publisher.video(0, 0, "6602");

            assertThat(receiver.got.steps(LEG_VIDEO)).containsExactly(0, 3, 2);
            rehearsal.pass(20);
            assertThat(publisher.nacks()).containsExactly(65_535);
        }

        @Test
        void legThatMissesIt_getsNoKeyFrameForThat() {
            int before = publisher.keyFrameRequests();
            receiver.nack(receiver.got.sequences(LEG_VIDEO).get(0) + 1);
            rehearsal.pass(500);

            assertThat(receiver.got.of(LEG_RTX)).isEmpty();
            assertThat(publisher.keyFrameRequests()).isEqualTo(before);
            assertThat(receiver.health().nacks()).isEqualTo(1);
        }

        @Test
        void neverThere_isGivenUp() {
            rehearsal.pass(5_000);

            assertThat(publisher.nacks()).hasSize(2 * MissingPackets.TIMES);
            assertThat(publisher.ingest.health(rehearsal.now).givenUp()).isEqualTo(2);
        }
    }

    @Nested
    class OnTheWayOut {
        @BeforeEach
        void play() {
            rehearsal.pass(10);
        }

        private void send() {
            publisher.video(9, 0, KEY);
            publisher.video(10, 3_000, DELTA);
            publisher.video(11, 6_000, "419a0002");
        }

        @Test
        void nack_isAnsweredByRtx() {
            Rehearsal.Receiver receiver = rehearsal.receiver();
            send();
            int sequence = receiver.got.sequences(LEG_VIDEO).get(1);
            receiver.nack(sequence);
            receiver.nack(sequence);

            List<Outbox.Packet> again = receiver.got.of(LEG_RTX);
            assertThat(again).hasSize(2);
            assertThat(again.get(0).payloadType()).isEqualTo(97);
            assertThat(again.get(0).payload()).isEqualTo(String.format("%04x", sequence) + DELTA);
            assertThat(again.get(0).timestamp())
                    .isEqualTo(receiver.got.of(LEG_VIDEO).get(1).timestamp());
            assertThat(receiver.got.steps(LEG_RTX)).containsExactly(0, 1);
            assertThat(receiver.health().resent()).isEqualTo(2);
        }

        /** Under one number there is one packet, down to the last byte. */
        @Test
        void nackWithoutRtx_isAnsweredWithTheSameBytes() {
            Rehearsal.Receiver receiver = rehearsal.new Receiver(false).connected();
            send();
            rehearsal.pass(50);
            receiver.nack(receiver.got.sequences(LEG_VIDEO).get(1));

            List<Outbox.Packet> all = receiver.got.of(LEG_VIDEO);
            assertThat(all).hasSize(4);
            assertThat(all.get(3).again()).isTrue();
            assertThat(all.get(3).bytes()).isEqualTo(all.get(1).bytes());
        }

        @Test
        void unknown_isNotAnswered() {
            Rehearsal.Receiver receiver = rehearsal.receiver();
            receiver.nack(1, 2, 3);
            send();
            int first = receiver.got.sequences(LEG_VIDEO).get(0);
            receiver.nack(first - 1, first + 3, first + 30_000);

            assertThat(receiver.got.of(LEG_RTX)).isEmpty();
        }

        @Test
        void flood_isBounded() {
            Rehearsal.Receiver receiver = rehearsal.receiver();
            send();
            int first = receiver.got.sequences(LEG_VIDEO).get(0);
            for (int i = 0; i < 2_000; i++) {
                receiver.nack(first);
            }

            assertThat(receiver.got.of(LEG_RTX)).hasSize(500);
        }
    }

    @Nested
    class KeyFrames {
        private final Rehearsal.Receiver one = rehearsal.receiver();
        private final Rehearsal.Receiver two = rehearsal.receiver();

        @BeforeEach
        void play() {
            publisher.video(9, 0, KEY);
            rehearsal.pass(1_000);
            publisher.heard.clear();
        }

        @Test
        void requestsOfAllLegs_becomeOne() {
            one.pictureLoss();
            two.pictureLoss();
            one.pictureLoss();

            assertThat(publisher.keyFrameRequests()).isEqualTo(1);
            rehearsal.pass(390);
            assertThat(publisher.keyFrameRequests()).isEqualTo(1);
            rehearsal.pass(20);
            assertThat(publisher.keyFrameRequests()).isEqualTo(2);
        }

        @Test
        void keyFrame_endsTheAsking() {
            one.pictureLoss();
            publisher.video(10, 3_000, KEY);
            rehearsal.pass(2_000);

            assertThat(publisher.keyFrameRequests()).isEqualTo(1);
        }

        @Test
        void storm_isNotHeardAndToldOf() {
            int timestamp = 3_000;
            for (int i = 0; i < 50; i++) {
                one.pictureLoss();
                publisher.video(10 + i, timestamp += 3_000, KEY);
                rehearsal.pass(500);
            }

            // In 25 seconds: four at once, and one every five seconds.
            assertThat(publisher.keyFrameRequests()).isBetween(4, 9);
            assertThat(one.health().storming()).isTrue();
            assertThat(two.health().storming()).isFalse();
            int before = publisher.keyFrameRequests();
            two.pictureLoss();
            assertThat(publisher.keyFrameRequests()).isEqualTo(before + 1);
        }
    }

    @Nested
    class ToldToThePublisher {
        private final List<ReportBlock> blocks = new ArrayList<>();
        private final List<Long> estimates = new ArrayList<>();
        private final List<Long> references = new ArrayList<>();
        private int feedbacks;

        private void read() {
            Rehearsal.read(publisher.heard, new RtcpHandler() {
                @Override
                public void report(int sender, ReportBlock block) {
                    blocks.add(block);
                }

                @Override
                public void receiverEstimate(int sender, long bitsPerSecond) {
                    estimates.add(bitsPerSecond);
                }

                @Override
                public void referenceTime(int sender, long ntp) {
                    references.add(ntp);
                }

                @Override
                public void transportFeedback(byte[] packet, int offset, int length) {
                    feedbacks++;
                }
            });
        }

        @Test
        void reports_comeTwiceASecondWithTheCap() {
            publisher.video(9, 0, KEY);
            publisher.report(0x1234_5678_0000_0000L, VIDEO, 0);
            rehearsal.pass(1_000);
            read();

            assertThat(estimates).hasSize(2).allMatch(bits -> Math.abs(bits - 2_500_000) < 20);
            assertThat(references).hasSize(2);
            assertThat(blocks).hasSize(2);
            assertThat(blocks.get(1).ssrc()).isEqualTo(VIDEO);
            assertThat(blocks.get(1).lastSenderReport()).isEqualTo(0x5678_0000L);
            assertThat(blocks.get(1).delaySinceLast()).isBetween(0x8000L, 0x9000L);
        }

        @Test
        void arrivals_areToldTenTimesASecond() {
            publisher.video(1, 0, KEY);
            for (int i = 2; i <= 100; i++) {
                publisher.video(i, 30 * i, DELTA);
                rehearsal.pass(10);
            }
            read();

            assertThat(feedbacks).isBetween(9, 11);
        }

        @Test
        void roundTrip_isWorkedOut() {
            publisher.video(9, 0, KEY);
            rehearsal.pass(10);
            read();
            int reference = NtpTime.middle(references.get(0));
            rehearsal.now += 120 * Rehearsal.MILLI;
            byte[] bytes = new byte[100];
            long held = NtpTime.middleOfSpan(40 * Rehearsal.MILLI);
            RtcpWriter writer = new RtcpWriter().begin(bytes, 0).sinceReference(VIDEO, 1, reference, held);
            publisher.ingest.rtcp(bytes, 0, writer.length(), rehearsal.now);

            assertThat(publisher.ingest.health(rehearsal.now).roundTripMillis()).isBetween(79, 81);
        }
    }

    @Test
    void legsReport_tellsLossAndRoundTrip() {
        Rehearsal.Receiver receiver = rehearsal.receiver();
        publisher.video(9, 0, KEY);
        publisher.report(0x1234_5678_0000_0000L, VIDEO, 0);
        rehearsal.pass(10);
        long[] sent = new long[1];
        Rehearsal.read(receiver.got, new RtcpHandler() {
            @Override
            public void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {
                sent[0] = ntp;
            }
        });
        rehearsal.now += 90 * Rehearsal.MILLI;
        long last = Integer.toUnsignedLong(NtpTime.middle(sent[0]));
        long held = NtpTime.middleOfSpan(30 * Rehearsal.MILLI);
        byte[] bytes = new byte[100];
        RtcpWriter writer = new RtcpWriter()
                .begin(bytes, 0)
                .receiverReport(1, List.of(new ReportBlock(LEG_VIDEO, 64, 3, 9, 0, last, held)));
        receiver.leg.rtcp(bytes, 0, writer.length(), rehearsal.now);

        assertThat(receiver.health().loss()).isEqualTo(0.25);
        assertThat(receiver.health().roundTripMillis()).isBetween(59, 61);
    }
}
