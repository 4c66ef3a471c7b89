package org.ivslive.media.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtcpTest {
    private static final ReportBlock BLOCK = new ReportBlock(7, 25, -3, 0xFFFF_0001L, 90, 0x8000_0001L, 65_536);

    private final byte[] out = new byte[1500];
    private final RtcpWriter writer = new RtcpWriter().begin(out, 3);

    private List<String> heard() {
        return Heard.in(out, 3, writer.length());
    }

    @Test
    void senderReport_isReadBack() {
        writer.senderReport(5, 0x8000_0000_4000_0000L, -1, 0xFFFF_FFFFL, 9, List.of(BLOCK));

        assertThat(heard()).containsExactly("SR 5 8000000040000000 -1 4294967295 9", "report by 5: " + BLOCK, "sound");
        assertThat(writer.length()).isEqualTo(28 + 24);
    }

    @Test
    void compound_isReadInOrder() {
        writer.receiverReport(5, List.of(BLOCK, BLOCK))
                .canonicalName(5, "ivs")
                .pictureLoss(5, 7)
                .fullIntraRequest(5, 7, 200)
                .referenceTime(5, 0x1234_5678_9ABC_DEF0L)
                .sinceReference(5, 7, 100, 200)
                .bye(5);

        assertThat(heard())
                .containsExactly(
                        "report by 5: " + BLOCK,
                        "report by 5: " + BLOCK,
                        "CNAME 5 ivs",
                        "PLI 5 7",
                        "FIR 5 7 200",
                        "RRTR 5 123456789abcdef0",
                        "DLRR 5 7 100 200",
                        "BYE 5",
                        "sound");
        assertThat(writer.length() % 4).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "abcde"})
    void canonicalName_isPadded(String name) {
        writer.canonicalName(5, name).bye(6);

        assertThat(heard()).containsExactly("CNAME 5 " + name, "BYE 6", "sound");
    }

    @Test
    void sources_areReadOneAfterTheOther() {
        // A tool's name before the second source's own.
        byte[] bytes = HexFormat.of()
                .parseHex("82ca0007" + "00000001" + "01026162" + "00000000" + "00000002" + "06017801" + "03616263"
                        + "00000000");

        assertThat(Heard.in(bytes, 0, bytes.length)).containsExactly("CNAME 1 ab", "CNAME 2 abc", "sound");
    }

    @Test
    void sourcesCutOff_areLeftOut() {
        byte[] bytes = HexFormat.of().parseHex("82ca0003" + "00000001" + "01ff6162" + "00000000");

        assertThat(Heard.in(bytes, 0, bytes.length)).containsExactly("sound");
    }

    @Property
    void nack_asksForEachOnce(@ForAll @Size(min = 1, max = 100) List<@IntRange(max = 2_000) Integer> wanted) {
        int[] sequences =
                new TreeSet<>(wanted).stream().mapToInt(Integer::intValue).toArray();
        RtcpWriter nack = new RtcpWriter().begin(out, 0).nack(1, 2, sequences, sequences.length);

        List<String> heard = Heard.in(out, 0, nack.length());

        assertThat(heard.subList(0, heard.size() - 1))
                .containsExactlyElementsOf(Arrays.stream(sequences)
                        .mapToObj(each -> "NACK 1 2 " + each)
                        .toList());
    }

    @Test
    void nack_acrossARollOver() {
        writer.nack(1, 2, new int[] {65_534, 65_535, 0, 3}, 4);

        assertThat(heard()).containsExactly("NACK 1 2 65534", "NACK 1 2 65535", "NACK 1 2 0", "NACK 1 2 3", "sound");
        assertThat(writer.length()).isEqualTo(16);
    }

    @Property
    void estimate_isReadBackToSixDigits(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long bits) {
        RtcpWriter remb = new RtcpWriter().begin(out, 0).receiverEstimate(1, bits, 7);
        long[] read = {-1};
        RtcpReader.read(out, 0, remb.length(), new RtcpHandler() {
            @Override
            public void receiverEstimate(int sender, long bitsPerSecond) {
                read[0] = bitsPerSecond;
            }
        });

        assertThat(read[0]).isBetween(bits - (bits >> 17) - 1, bits);
    }

    @Test
    void estimate_asChromeWritesIt() {
        byte[] packet = HexFormat.of().parseHex("8fce0005000000010000000052454d42010a4ee8deadbeef".replace(" ", ""));

        assertThat(Heard.in(packet, 0, packet.length)).containsExactly("REMB 1 %d".formatted(0x24ee8L << 2), "sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // Nothing.
                "81c900", // Too short.
                "81c90007", // Longer than it is.
                "41c90001 00000001", // Another version.
                "80c90001 00000001 80", // Something behind it.
                "80c90001 00000001 00c90001 00000001", // The second is none.
            })
    void broken_tellsNothing(String packet) {
        byte[] bytes = HexFormat.of().parseHex(packet.replace(" ", ""));

        assertThat(Heard.in(bytes, 0, bytes.length)).containsExactly("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81c80001 00000001", // A sender report without its info.
                "9fc90001 00000001", // 31 blocks that are not there.
                "81cd0001 00000001", // A NACK without a source.
                "8fce0003 00000001 00000000 52454d42", // An estimate without a number.
                "8fce0005 00000001 00000000 00000000 010a4ee8 deadbeef", // Not REMB.
                "8fcd0002 00000001 00000000", // Feedback of nothing.
                "80cf0003 00000001 0400ffff 00000000", // A block that is longer than it is.
                "80cc0001 00000001", // An APP.
                "a0c90001 000000ff", // Padding longer than the packet.
                "80cf0000", // An extended report without anything.
            })
    void incomplete_isLeftOut(String packet) {
        byte[] bytes = HexFormat.of().parseHex(packet.replace(" ", ""));

        assertThat(Heard.in(bytes, 0, bytes.length)).hasSizeLessThanOrEqualTo(2).endsWith("sound");
    }

    @Test
    void padding_isNotRead() {
        byte[] bytes =
                HexFormat.of().parseHex("a3cb000300000001000000020000000300000004".substring(0, 24) + "00000008");

        assertThat(Heard.in(bytes, 0, bytes.length)).containsExactly("BYE 1", "sound");
    }

    @Test
    void rtcp_isToldFromRtp() {
        assertThat(Rtcp.isRtcp(new byte[] {(byte) 0x80, (byte) 200}, 0, 2)).isTrue();
        assertThat(Rtcp.isRtcp(new byte[] {(byte) 0x80, (byte) 207}, 0, 2)).isTrue();
        assertThat(Rtcp.isRtcp(new byte[] {(byte) 0x80, (byte) (0x80 | 111)}, 0, 2))
                .isFalse();
        assertThat(Rtcp.isRtcp(new byte[] {(byte) 0x80, 96}, 0, 2)).isFalse();
        assertThat(Rtcp.isRtcp(new byte[] {(byte) 0x80}, 0, 1)).isFalse();
    }

    @Property(tries = 10_000)
    void anyBytes_throwNothing(
            @ForAll @IntRange(min = 192, max = 208) int type,
            @ForAll @IntRange(max = 31) int count,
            @ForAll @Size(max = 120) byte[] body) {
        int words = body.length / 4;
        byte[] packet = new byte[4 + 4 * words];
        packet[0] = (byte) (0x80 | count);
        packet[1] = (byte) type;
        Rtp.writeShort(packet, 2, words);
        System.arraycopy(body, 0, packet, 4, 4 * words);

        assertThat(Heard.in(packet, 0, packet.length)).endsWith("sound");
        packet[0] |= 0x20;
        Heard.in(packet, 0, packet.length);
        Heard.in(body, 0, body.length);
    }
}
