package org.ivslive.media.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtpTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    @Test
    void plainHeader_isRead() {
        byte[] packet = hex("80 e0 1234 89abcdef 11223344 aabb");

        assertThat(Rtp.headerLength(packet, 0, packet.length)).isEqualTo(12);
        assertThat(Rtp.marker(packet, 0)).isTrue();
        assertThat(Rtp.payloadType(packet, 0)).isEqualTo(96);
        assertThat(Rtp.sequence(packet, 0)).isEqualTo(0x1234);
        assertThat(Rtp.timestamp(packet, 0)).isEqualTo(0x89abcdef);
        assertThat(Rtp.ssrc(packet, 0)).isEqualTo(0x11223344);
        assertThat(Rtp.payloadLength(packet, 0, packet.length, 12)).isEqualTo(2);
    }

    @Test
    void fields_areChangedInPlace() {
        byte[] packet = hex("80 e0 1234 89abcdef 11223344");
        Rtp.payloadType(packet, 0, 111);
        Rtp.sequence(packet, 0, 0xFFFF);
        Rtp.timestamp(packet, 0, 5);
        Rtp.ssrc(packet, 0, -2);

        assertThat(packet).isEqualTo(hex("80 ef ffff 00000005 fffffffe"));
    }

    @Test
    void sourcesAndExtensions_countAsHeader() {
        byte[] packet = hex("92 60 0001 00000000 00000001 00000002 00000003 bede 0001 10aa 0000 55");

        assertThat(Rtp.headerLength(packet, 0, packet.length)).isEqualTo(12 + 8 + 8);
    }

    @ParameterizedTest
    @CsvSource({
        "8060000100000000000000", // Too short.
        "406000010000000000000001", // Another version.
        "8f6000010000000000000001", // Sources that are not there.
        "906000010000000000000001", // Extensions that are not there.
        "906000010000000000000001bede0002aabbccdd", // Extensions cut off.
    })
    void broken_isNoRtp(String packet) {
        byte[] bytes = hex(packet);

        assertThat(Rtp.headerLength(bytes, 0, bytes.length)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "a06000010000000000000001aabb02, 1",
        "a06000010000000000000001000003, 0",
        "a06000010000000000000001000004, -1",
        "a06000010000000000000001000000, -1",
        "a06000010000000000000001, -1"
    })
    void padding_isNoPayload(String packet, int payload) {
        byte[] bytes = hex(packet);

        assertThat(Rtp.payloadLength(bytes, 0, bytes.length, 12)).isEqualTo(payload);
    }

    @Test
    void padding_isCleared() {
        byte[] bytes = hex("a06000010000000000000001aa01");
        Rtp.clearPadding(bytes, 0);

        assertThat(Rtp.payloadLength(bytes, 0, bytes.length, 12)).isEqualTo(2);
    }

    @Test
    void oneByteExtensions_areWalked() {
        // Id 1 with 1 byte, padding, id 3 with 2 bytes.
        byte[] packet = hex("90600001 00000000 00000001 bede0002 10aa0000 31bbcc00");
        RtpExtensions extensions = new RtpExtensions();

        extensions.begin(packet, 0);
        assertThat(extensions.next()).isTrue();
        assertThat(extensions.id()).isEqualTo(1);
        assertThat(packet[extensions.at()]).isEqualTo((byte) 0xaa);
        assertThat(extensions.length()).isEqualTo(1);
        assertThat(extensions.next()).isTrue();
        assertThat(extensions.id()).isEqualTo(3);
        assertThat(extensions.length()).isEqualTo(2);
        assertThat(extensions.next()).isFalse();
        assertThat(extensions.find(packet, 0, 3)).isTrue();
        assertThat(extensions.find(packet, 0, 2)).isFalse();
    }

    @Test
    void twoByteExtensions_areWalked() {
        // Id 20 without data, id 21 with 3 bytes.
        byte[] packet = hex("90600001 00000000 00000001 10000002 14001503 aabbcc00");
        RtpExtensions extensions = new RtpExtensions();

        assertThat(extensions.find(packet, 0, 20)).isTrue();
        assertThat(extensions.length()).isZero();
        assertThat(extensions.find(packet, 0, 21)).isTrue();
        assertThat(extensions.length()).isEqualTo(3);
        assertThat(packet[extensions.at()]).isEqualTo((byte) 0xaa);
    }

    @Test
    void extensionsThatEndTooLate_areNotThere() {
        byte[] packet = hex("90600001 00000000 00000001 bede0001 17aabbcc 0000000000000000");

        assertThat(new RtpExtensions().find(packet, 0, 1)).isFalse();
    }

    @Test
    void otherProfiles_holdNothing() {
        byte[] packet = hex("90600001 00000000 00000001 abcd0001 10aabbcc");

        assertThat(new RtpExtensions().find(packet, 0, 1)).isFalse();
    }

    @Test
    void reservedId_endsTheWalk() {
        byte[] packet = hex("90600001 00000000 00000001 bede0001 f0aa10bb");

        assertThat(new RtpExtensions().find(packet, 0, 1)).isFalse();
    }

    @Property
    void written_isReadBack(
            @ForAll boolean marker,
            @ForAll @IntRange(max = 127) int type,
            @ForAll @IntRange(max = 65535) int sequence,
            @ForAll int timestamp,
            @ForAll int ssrc,
            @ForAll @Size(min = 1, max = 16) byte[] data) {
        byte[] out = new byte[100];
        int length = new RtpHeaderWriter()
                .begin(out, 4, marker, type, sequence, timestamp, ssrc)
                .extension(5, data)
                .transportSequence(3, sequence)
                .end();

        assertThat(Rtp.headerLength(out, 4, length)).isEqualTo(length);
        assertThat(Rtp.marker(out, 4)).isEqualTo(marker);
        assertThat(Rtp.payloadType(out, 4)).isEqualTo(type);
        assertThat(Rtp.sequence(out, 4)).isEqualTo(sequence);
        assertThat(Rtp.timestamp(out, 4)).isEqualTo(timestamp);
        assertThat(Rtp.ssrc(out, 4)).isEqualTo(ssrc);
        RtpExtensions extensions = new RtpExtensions();
        assertThat(extensions.find(out, 4, 5)).isTrue();
        assertThat(Arrays.copyOfRange(out, extensions.at(), extensions.at() + extensions.length()))
                .isEqualTo(data);
        assertThat(extensions.find(out, 4, 3)).isTrue();
        assertThat(Rtp.readShort(out, extensions.at())).isEqualTo(sequence);
    }

    @Test
    void headerWithoutExtensions_isTwelveBytes() {
        assertThat(new RtpHeaderWriter()
                        .begin(new byte[20], 0, false, 96, 1, 2, 3)
                        .end())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x000000",
        "1000000000, 0x040000",
        "1500000000, 0x060000",
        "64000000000, 0x000000",
        "-500000000, 0xFE0000"
    })
    void sendTime_isInSecondsOf18Bits(long nanos, String expected) {
        byte[] out = new byte[40];
        new RtpHeaderWriter()
                .begin(out, 0, false, 96, 1, 2, 3)
                .absoluteSendTime(2, nanos)
                .end();
        RtpExtensions extensions = new RtpExtensions();
        extensions.find(out, 0, 2);

        assertThat(Rtcp.readInt(out, extensions.at() - 1) & 0xFFFFFF).isEqualTo(Integer.decode(expected));
    }

    @Test
    void extension_mustFitItsByte() {
        RtpHeaderWriter writer = new RtpHeaderWriter().begin(new byte[40], 0, false, 96, 1, 2, 3);

        assertThatThrownBy(() -> writer.extension(15, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.extension(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.extension(1, 17)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rtx_isUnwrapped() {
        byte[] packet = hex("90e10009 00000007 0000000b bede0001 10aa0000 1234 c0ffee");
        int header = Rtp.headerLength(packet, 0, packet.length);
        assertThat(Rtx.originalSequence(packet, 0, packet.length, header)).isEqualTo(0x1234);

        Rtx.unwrap(packet, 0, header, 96, 0xa);

        assertThat(Arrays.copyOfRange(packet, Rtx.ORIGINAL_SEQUENCE, packet.length))
                .isEqualTo(hex("90e01234 00000007 0000000a bede0001 10aa0000 c0ffee"));
    }

    @Test
    void rtxOfNothing_isPadding() {
        byte[] packet = hex("a0610009 00000007 0000000b 00000004");

        assertThat(Rtx.originalSequence(packet, 0, packet.length, 12)).isEqualTo(-1);
    }

    @Test
    void rtx_isWritten() {
        byte[] out = new byte[4];
        Rtx.writeOriginalSequence(out, 1, 0xABCD);

        assertThat(out).isEqualTo(hex("00abcd00"));
    }

    @ParameterizedTest
    @CsvSource({
        "6742, true", // SPS
        "6588, true", // IDR
        "4188, false", // A slice
        "68ce, false", // PPS
        "0588, true", // IDR that nothing refers to
        "780002674200026588, true", // STAP-A: SPS and IDR
        "78000268ce00026588, true", // STAP-A: PPS and IDR
        "7800024188, false", // STAP-A: a slice
        "7800ff6742, false", // STAP-A that ends too late
        "78000067, false", // STAP-A of nothing
        "7c8588, true", // FU-A: start of an IDR
        "7c0588, false", // FU-A: middle of an IDR
        "7c8188, false", // FU-A: start of a slice
        "65, false", // Too short to be anything
        "7c, false",
    })
    void keyFrames_areSeen(String payload, boolean isKey) {
        byte[] bytes = hex(payload);

        assertThat(H264.startsKeyFrame(bytes, 0, bytes.length)).isEqualTo(isKey);
    }

    @Property(tries = 5_000)
    void anyBytes_throwNothing(@ForAll @Size(max = 100) byte[] bytes, @ForAll @IntRange(max = 127) int id) {
        int header = Rtp.headerLength(bytes, 0, bytes.length);
        if (header < 0) {
            return;
        }
        int payload = Rtp.payloadLength(bytes, 0, bytes.length, header);
        assertThat(payload).isLessThanOrEqualTo(bytes.length - header);
        RtpExtensions extensions = new RtpExtensions();
        extensions.begin(bytes, 0);
        while (extensions.next()) {
            assertThat(extensions.at() + extensions.length()).isLessThanOrEqualTo(header);
        }
        extensions.find(bytes, 0, id);
        if (payload >= 0) {
            H264.startsKeyFrame(bytes, header, payload);
            Rtx.originalSequence(bytes, 0, bytes.length, header);
        }
    }

    @Property(tries = 3_000)
    void anyExtensions_throwNothing(@ForAll @Size(min = 4, max = 60) byte[] extensionBytes, @ForAll boolean oneByte) {
        int words = extensionBytes.length / 4;
        byte[] packet = new byte[16 + 4 * words];
        packet[0] = (byte) 0x90;
        Rtp.writeShort(packet, 12, oneByte ? 0xBEDE : 0x1000);
        Rtp.writeShort(packet, 14, words);
        System.arraycopy(extensionBytes, 0, packet, 16, 4 * words);
        RtpExtensions extensions = new RtpExtensions();
        extensions.begin(packet, 0);
        while (extensions.next()) {
            assertThat(extensions.at() + extensions.length()).isLessThanOrEqualTo(packet.length);
        }
    }
}
