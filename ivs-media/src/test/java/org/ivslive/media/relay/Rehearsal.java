package org.ivslive.media.relay;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.rtp.RtcpWriter;
import org.ivslive.media.rtc.rtp.RtpHeaderWriter;
import org.ivslive.media.rtc.sdp.Extensions;
import org.ivslive.media.rtc.sdp.Feedback;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.LegOffer;
import org.ivslive.media.rtc.sdp.MediaKind;
import org.ivslive.media.rtc.sdp.Track;

/** The relay without sockets, in time that is set. */
final class Rehearsal {
    static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    static final int H264 = 102;
    static final int RTX = 103;
    static final int OPUS = 111;
    static final int VIDEO = 0x10;
    static final int VIDEO_RTX = 0x11;
    static final int AUDIO = 0x12;

    /** What a leg has. */
    static final int LEG_AUDIO = 0xA0;

    static final int LEG_VIDEO = 0xB0;
    static final int LEG_RTX = 0xC0;

    /** A picture that a decoder can begin with, and one that it cannot. */
    static final String KEY = "6742c01f";

    static final String DELTA = "419a0001";
    static final String SOUND = "fc010203";

    private static final Feedback ALL = new Feedback(true, true, true, true, true);
    private static final Extensions INGEST_IDS = new Extensions(4, 5, 6);
    private static final Extensions LEG_IDS = new Extensions(7, 8, 9);

    long now = 1_000_000 * MILLI;
    final Broadcast broadcast = new Broadcast(() -> now);
    final List<String> told = new ArrayList<>();
    private final Random random = new Random(3);

    private static Track track(MediaKind kind, String mid, int type, int rtx, Extensions ids, Integer... ssrcs) {
        return new Track(kind, mid, type, rtx, "", ALL, ids, List.of(ssrcs));
    }

    /** A publisher that is connected. */
    final class Publisher {
        final Outbox heard = new Outbox();
        final Ingest ingest;
        int ssrc = VIDEO;

        Publisher() {
            IngestAnswer answer = new IngestAnswer(
                    "",
                    null,
                    track(MediaKind.VIDEO, "v", H264, RTX, INGEST_IDS),
                    track(MediaKind.AUDIO, "a", OPUS, -1, INGEST_IDS));
            ingest = new Ingest(
                    broadcast, answer, RelaySettings.DEFAULT, (state, reason) -> told.add("publisher " + state));
            broadcast.publish(ingest);
            ingest.attach(heard);
            ingest.state(PeerState.CONNECTED, "connected");
        }

        void video(int sequence, int timestamp, String payload) {
            send(H264, ssrc, sequence, timestamp, payload);
        }

        void audio(int sequence, int timestamp) {
            send(OPUS, AUDIO, sequence, timestamp, SOUND);
        }

        /** One that was lost, by RTX. */
        void again(int rtxSequence, int original, int timestamp, String payload) {
            String number = String.format("%04x", original);
            send(RTX, VIDEO_RTX, rtxSequence, timestamp, number + payload);
        }

        void send(int type, int from, int sequence, int timestamp, String payload) {
            byte[] bytes = new byte[1_500];
            int header = new RtpHeaderWriter()
                    .begin(bytes, 0, true, type, sequence & 0xFFFF, timestamp, from)
                    .extension(4, new byte[] {'v'})
                    .transportSequence(6, sequence)
                    .end();
            byte[] content = HexFormat.of().parseHex(payload);
            System.arraycopy(content, 0, bytes, header, content.length);
            ingest.rtp(bytes, 0, header + content.length, now);
        }

        void report(long ntp, int from, int timestamp) {
            byte[] bytes = new byte[100];
            RtcpWriter writer = new RtcpWriter().begin(bytes, 0).senderReport(from, ntp, timestamp, 1, 1, List.of());
            ingest.rtcp(bytes, 0, writer.length(), now);
        }

        List<Integer> nacks() {
            List<Integer> numbers = new ArrayList<>();
            read(heard, new RtcpHandler() {
                @Override
                public void nack(int sender, int media, int sequence) {
                    numbers.add(sequence);
                }
            });
            return numbers;
        }

        int keyFrameRequests() {
            List<Integer> asked = new ArrayList<>();
            read(heard, new RtcpHandler() {
                @Override
                public void pictureLoss(int sender, int media) {
                    asked.add(media);
                }
            });
            return asked.size();
        }
    }

    static void read(Outbox from, RtcpHandler handler) {
        for (byte[] report : from.reports) {
            if (!RtcpReader.read(report, 0, report.length, handler)) {
                throw new AssertionError("unsound RTCP");
            }
        }
    }

    /** A leg, and what it gets. */
    final class Receiver {
        final Outbox got = new Outbox();
        final Leg leg;

        Receiver(boolean withRtx) {
            LegOffer.Accepted accepted = new LegOffer.Accepted(
                    null,
                    null,
                    true,
                    track(MediaKind.VIDEO, "1", 96, withRtx ? 97 : -1, LEG_IDS, LEG_VIDEO, LEG_RTX),
                    track(MediaKind.AUDIO, "0", 98, -1, LEG_IDS, LEG_AUDIO));
            leg = new Leg("leg", broadcast, accepted, (state, reason) -> told.add("leg " + state));
            leg.attach(got, new LegNumbers(random));
            broadcast.add(leg);
        }

        Receiver connected() {
            leg.state(PeerState.CONNECTED, "connected");
            return this;
        }

        void nack(int... sequences) {
            byte[] bytes = new byte[500];
            RtcpWriter writer = new RtcpWriter().begin(bytes, 0).nack(1, LEG_VIDEO, sequences, sequences.length);
            leg.rtcp(bytes, 0, writer.length(), now);
        }

        void pictureLoss() {
            byte[] bytes = new byte[50];
            RtcpWriter writer = new RtcpWriter().begin(bytes, 0).pictureLoss(1, LEG_VIDEO);
            leg.rtcp(bytes, 0, writer.length(), now);
        }

        LegHealth health() {
            return leg.health(now);
        }
    }

    Receiver receiver() {
        return new Receiver(true).connected();
    }

    /** Time passes in the relay's turns. */
    void pass(long millis) {
        for (long end = now + millis * MILLI; now < end; ) {
            now += 10 * MILLI;
            broadcast.advance(now);
        }
    }
}
