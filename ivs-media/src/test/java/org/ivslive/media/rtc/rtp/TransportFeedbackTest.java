package org.ivslive.media.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TransportFeedbackTest {
    private static final long TICK = 250_000;

    private final byte[] out = new byte[2_000];

    /** Everything that is told until there is nothing more, by number. */
    private Map<Integer, Long> told(TransportArrivals arrivals) {
        Map<Integer, Long> told = new TreeMap<>();
        while (!arrivals.isEmpty()) {
            RtcpWriter writer = new RtcpWriter().begin(out, 5).transportFeedback(1, 2, arrivals);
            assertThat(writer.length()).isLessThanOrEqualTo(1_200);
            assertThat(writer.length() % 4).isZero();
            assertThat(new TransportFeedbackReader()
                            .read(out, 5, unpadded(writer.length()), (sequence, arrived, tick) -> {
                                if (arrived) {
                                    told.put(sequence, tick);
                                } else {
                                    told.putIfAbsent(sequence, -1L);
                                }
                            }))
                    .isTrue();
        }
        return told;
    }

    private int unpadded(int length) {
        return (out[5] & 0x20) == 0 ? length : length - out[5 + length - 1];
    }

    @Test
    void arrivals_areToldInTicks() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(10, 1_000 * TICK);
        arrivals.arrived(11, 1_001 * TICK + 17);
        arrivals.arrived(13, 1_300 * TICK);

        assertThat(told(arrivals))
                .containsExactly(
                        Map.entry(10, 1_000L), Map.entry(11, 1_001L), Map.entry(12, -1L), Map.entry(13, 1_300L));
        assertThat(arrivals.isEmpty()).isTrue();
    }

    @Test
    void packet_byteForByte() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(1, 256 * TICK);
        arrivals.arrived(2, 260 * TICK);
        arrivals.arrived(4, 255 * TICK);
        RtcpWriter writer = new RtcpWriter().begin(out, 0).transportFeedback(0xA, 0xB, arrivals);

        // Small, small, none, large: a vector of two bits; deltas 0, 4, -5; padding of two.
        assertThat(HexFormat.of().formatHex(out, 0, writer.length()))
                .isEqualTo("afcd0006" + "0000000a" + "0000000b" + "00010004" + "00000100" + "d480" + "00" + "04"
                        + "fffb" + "0002");
    }

    @Test
    void nothing_isNotTold() {
        TransportArrivals arrivals = new TransportArrivals();

        assertThat(arrivals.isEmpty()).isTrue();
        assertThat(new RtcpWriter()
                        .begin(out, 0)
                        .transportFeedback(1, 2, arrivals)
                        .length())
                .isZero();
    }

    @Test
    void lateOne_isToldToo() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(10, 100 * TICK);
        arrivals.arrived(12, 102 * TICK);
        told(arrivals);

        arrivals.arrived(11, 110 * TICK);

        assertThat(told(arrivals))
                .containsEntry(11, 110L)
                .containsEntry(12, 102L)
                .doesNotContainKey(10);
    }

    @Test
    void tooLateOne_isNot() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(5_000, 100 * TICK);
        told(arrivals);

        arrivals.arrived(3_000, 110 * TICK);

        assertThat(arrivals.isEmpty()).isTrue();
    }

    @Test
    void sameOneTwice_isToldAsItCameFirst() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(10, 100 * TICK);
        arrivals.arrived(10, 200 * TICK);

        assertThat(told(arrivals)).containsExactly(Map.entry(10, 100L));
    }

    @Test
    void longPause_beginsAnotherPacket() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(10, 100 * TICK);
        arrivals.arrived(11, 100_000 * TICK);

        RtcpWriter first = new RtcpWriter().begin(out, 0).transportFeedback(1, 2, arrivals);
        assertThat(first.length()).isPositive();
        assertThat(arrivals.isEmpty()).isFalse();
        assertThat(told(arrivals)).containsExactly(Map.entry(11, 100_000L));
    }

    @Test
    void jumpOfTheNumbers_isSurvived() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(10, 100 * TICK);
        arrivals.arrived(20_000, 101 * TICK);

        assertThat(told(arrivals)).containsEntry(20_000, 101L);
    }

    @Test
    void feedbacks_areCounted() {
        TransportArrivals arrivals = new TransportArrivals();
        for (int i = 0; i < 300; i++) {
            arrivals.arrived(i, i * TICK);
            new RtcpWriter().begin(out, 0).transportFeedback(1, 2, arrivals);
            assertThat(out[19]).isEqualTo((byte) i);
        }
    }

    /** Lossy, bursty, out of order, over roll-overs: what is told is what has happened, to the tick. */
    @Property(tries = 100)
    void whatIsTold_isWhatHappened(
            @ForAll @IntRange(max = 65535) int start,
            @ForAll @DoubleRange(max = 0.9) double loss,
            @ForAll @IntRange(min = 1, max = 3_000) int spread,
            @ForAll long seed) {
        Random random = new Random(seed);
        TransportArrivals arrivals = new TransportArrivals();
        Map<Integer, Long> happened = new TreeMap<>();
        Map<Integer, Long> told = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            order.add(i);
            if (random.nextInt(10) == 0 && i > 0) {
                order.set(i, order.get(i - 1));
                order.set(i - 1, i);
            }
        }
        long tick = 1_000;
        for (int i : order) {
            tick += random.nextInt(spread);
            if (random.nextDouble() >= loss) {
                int sequence = start + i & 0xFFFF;
                happened.putIfAbsent(sequence, tick);
                arrivals.arrived(sequence, tick * TICK + random.nextInt((int) TICK));
            }
            if (random.nextInt(50) == 0) {
                told.putAll(told(arrivals));
            }
        }
        told.putAll(told(arrivals));

        told.values().removeIf(each -> each < 0);
        assertThat(told).isEqualTo(happened);
    }

    @Test
    void negativeReference_isRead() {
        TransportArrivals arrivals = new TransportArrivals();
        arrivals.arrived(1, -1_000 * TICK);

        assertThat(told(arrivals)).containsExactly(Map.entry(1, -1_000L));
    }

    @Property(tries = 10_000)
    void anyBytes_throwNothing(@ForAll @Size(max = 100) byte[] bytes) {
        new TransportFeedbackReader().read(bytes, 0, bytes.length, (sequence, arrived, tick) -> {});
    }

    @Property(tries = 5_000)
    void anyChunks_throwNothing(@ForAll @Size(max = 60) byte[] chunks, @ForAll @IntRange(max = 65535) int count) {
        byte[] packet = new byte[20 + chunks.length];
        Rtp.writeShort(packet, 14, count);
        System.arraycopy(chunks, 0, packet, 20, chunks.length);
        int[] statuses = {0};
        boolean read = new TransportFeedbackReader()
                .read(packet, 0, packet.length, (sequence, arrived, tick) -> statuses[0]++);

        assertThat(statuses[0]).isEqualTo(read ? count : 0);
    }
}
