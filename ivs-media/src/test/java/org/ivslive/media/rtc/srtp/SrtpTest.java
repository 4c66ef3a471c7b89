package org.ivslive.media.rtc.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpTest {
    private static final int SSRC = 0xCAFE1234;
    private static final byte[] PAYLOAD = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    private static SrtpSender sender(SrtpProfile profile) {
        return new SrtpSender(profile, Packets.key(profile, 1));
    }

    private static SrtpReceiver receiver(SrtpProfile profile) {
        return new SrtpReceiver(profile, Packets.key(profile, 1));
    }

    private static int open(SrtpReceiver receiver, byte[] packet) {
        return receiver.unprotect(packet, 0, packet.length);
    }

    @Property(tries = 200)
    void protected_isLaidOpen(
            @ForAll SrtpProfile profile,
            @ForAll @Size(max = 1400) byte[] payload,
            @ForAll @IntRange(max = 65535) int sequence,
            @ForAll int ssrc) {
        byte[] clear = Packets.rtp(ssrc, sequence, payload);
        byte[] packet = Packets.protect(sender(profile), ssrc, sequence, payload);
        assertThat(packet).hasSize(Packets.HEADER + payload.length + profile.tagLength());

        int opened = open(receiver(profile), packet);

        assertThat(opened).isEqualTo(Packets.HEADER + payload.length);
        assertThat(Arrays.copyOf(packet, opened)).isEqualTo(Arrays.copyOf(clear, opened));
    }

    @Property(tries = 300)
    void anyChangedBit_isNoticed(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] packet = Packets.protect(sender(profile), SSRC, 7, PAYLOAD);
        packet[where % packet.length] ^= (byte) (1 << bit);

        assertThat(open(receiver(profile), packet)).isNegative();
    }

    @Property(tries = 300)
    void anyChangedBitOfRtcp_isNoticed(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] packet = Packets.protectRtcp(sender(profile), SSRC);
        packet[where % packet.length] ^= (byte) (1 << bit);

        assertThat(receiver(profile).unprotectRtcp(packet, 0, packet.length)).isNegative();
    }

    @Property(tries = 1_000)
    void anyBytes_throwNothing(@ForAll SrtpProfile profile, @ForAll @Size(max = 120) byte[] bytes) {
        SrtpReceiver receiver = receiver(profile);

        assertThat(receiver.unprotect(bytes.clone(), 0, bytes.length)).isNegative();
        assertThat(receiver.unprotectRtcp(bytes.clone(), 0, bytes.length)).isNegative();
    }

    /** Sequences that run over 16 bits several times, with losses and with some that come late. */
    @Property(tries = 60)
    void rollOver_isFollowed(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 65535) int start,
            @ForAll @IntRange(min = 1, max = 30_000) int stride,
            @ForAll long seed) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        Random random = new Random(seed);
        List<byte[]> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] packet = Packets.protect(sender, SSRC, start + i * stride & 0xFFFF, PAYLOAD);
            if (random.nextInt(4) == 0 && stride < 100) {
                waiting.add(packet);
            } else {
                assertThat(open(receiver, packet)).isPositive();
            }
        }
        Collections.shuffle(waiting, random);
        // A first packet that was late has come before the beginning, as far as the receiver can know.
        for (byte[] late : waiting) {
            int result = open(receiver, late);
            assertThat(result > 0 || result == SrtpReceiver.REPLAYED || result == SrtpReceiver.FORGED)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lateOnesAcrossARollOver_areTaken(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        assertThat(open(receiver, Packets.protect(sender, SSRC, 65_000, PAYLOAD)))
                .isPositive();
        byte[] late = Packets.protect(sender, SSRC, 65_535, PAYLOAD);
        byte[] next = Packets.protect(sender, SSRC, 0, PAYLOAD);
        byte[] later = Packets.protect(sender, SSRC, 300, PAYLOAD);

        assertThat(open(receiver, next)).isPositive();
        assertThat(open(receiver, later)).isPositive();
        assertThat(open(receiver, late)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void replay_isRefused(SrtpProfile profile) {
        byte[] packet = Packets.protect(sender(profile), SSRC, 10, PAYLOAD);
        SrtpReceiver receiver = receiver(profile);

        assertThat(open(receiver, packet.clone())).isPositive();
        assertThat(open(receiver, packet.clone())).isEqualTo(SrtpReceiver.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void window_isAThousandPacketsLong(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        byte[] first = Packets.protect(sender, SSRC, 100, PAYLOAD);
        byte[] second = Packets.protect(sender, SSRC, 101, PAYLOAD);
        byte[] third = Packets.protect(sender, SSRC, 100 + ReplayWindow.SIZE, PAYLOAD);
        assertThat(open(receiver, third)).isPositive();

        assertThat(open(receiver, second)).isPositive();
        assertThat(open(receiver, first)).isEqualTo(SrtpReceiver.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void number_isUsedOnce(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        byte[] packet = Packets.rtp(SSRC, 5, PAYLOAD);
        sender.protect(packet, 0, Packets.HEADER, PAYLOAD, 0, PAYLOAD.length);

        assertThat(sender.protect(packet, 0, Packets.HEADER, PAYLOAD, 0, PAYLOAD.length))
                .isEqualTo(SrtpSender.REPEATED);
    }

    @ParameterizedTest
    @EnumSource
    void again_isTheSamePacket(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        byte[] first = Packets.protect(sender, SSRC, 65_535, PAYLOAD);
        Packets.protect(sender, SSRC, 0, PAYLOAD);

        assertThat(Packets.protectAgain(sender, SSRC, 65_535, PAYLOAD)).isEqualTo(first);
        assertThat(Packets.protectAgain(sender, SSRC, 65_535, PAYLOAD)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void payload_mayLieElsewhere(SrtpProfile profile) {
        byte[] inPlace = Packets.protect(sender(profile), SSRC, 5, PAYLOAD);
        byte[] shared = new byte[100];
        System.arraycopy(PAYLOAD, 0, shared, 50, PAYLOAD.length);
        byte[] out = Packets.rtp(SSRC, 5, new byte[PAYLOAD.length]);

        int length = sender(profile).protect(out, 0, Packets.HEADER, shared, 50, PAYLOAD.length);

        assertThat(Arrays.copyOf(out, length)).isEqualTo(inPlace);
        assertThat(Arrays.copyOfRange(shared, 50, 50 + PAYLOAD.length)).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @EnumSource
    void sources_haveNumbersOfTheirOwn(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        for (int ssrc = 1; ssrc <= 20; ssrc++) {
            assertThat(open(receiver, Packets.protect(sender, ssrc, 9, PAYLOAD)))
                    .isPositive();
        }
        assertThat(open(receiver, Packets.protect(sender, 3, 10, PAYLOAD))).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void tooManySources_areRefused(SrtpProfile profile) {
        SrtpReceiver receiver = receiver(profile);
        for (int ssrc = 0; ssrc < SrtpStreams.MOST; ssrc++) {
            assertThat(open(receiver, Packets.protect(sender(profile), ssrc, 9, PAYLOAD)))
                    .isPositive();
        }

        assertThat(open(receiver, Packets.protect(sender(profile), 1_000, 9, PAYLOAD)))
                .isEqualTo(SrtpReceiver.TOO_MANY_SOURCES);
        byte[] rtcp = Packets.protectRtcp(sender(profile), 1_000);
        assertThat(receiver.unprotectRtcp(rtcp, 0, rtcp.length)).isEqualTo(SrtpReceiver.TOO_MANY_SOURCES);
        assertThat(open(receiver, Packets.protect(sender(profile), 5, 10, PAYLOAD)))
                .isPositive();
    }

    @Test
    void senderWithTooManySources_isAFaultOfOurs() {
        SrtpSender sender = sender(SrtpProfile.AEAD_AES_128_GCM);
        for (int ssrc = 0; ssrc < SrtpStreams.MOST; ssrc++) {
            Packets.protect(sender, ssrc, 1, PAYLOAD);
        }

        assertThatThrownBy(() -> Packets.protect(sender, 1_000, 1, PAYLOAD)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void forgedPackets_leaveNoTrace(SrtpProfile profile) {
        SrtpReceiver receiver = receiver(profile);
        byte[] forged = Packets.protect(new SrtpSender(profile, Packets.key(profile, 2)), SSRC, 40_000, PAYLOAD);
        assertThat(open(receiver, forged)).isEqualTo(SrtpReceiver.FORGED);

        assertThat(open(receiver, Packets.protect(sender(profile), SSRC, 5, PAYLOAD)))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void rtcp_isLaidOpenOnce(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        for (int i = 0; i < 5; i++) {
            byte[] packet = Packets.protectRtcp(sender, SSRC);
            byte[] replay = packet.clone();
            int opened = receiver.unprotectRtcp(packet, 0, packet.length);
            assertThat(Arrays.copyOf(packet, opened)).isEqualTo(Arrays.copyOf(Packets.rtcp(SSRC), 8));
            assertThat(receiver.unprotectRtcp(replay, 0, replay.length)).isEqualTo(SrtpReceiver.REPLAYED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rtcpInTheClear_isRefused(SrtpProfile profile) {
        byte[] packet = Packets.protectRtcp(sender(profile), SSRC);
        int at = packet.length - (profile == SrtpProfile.AEAD_AES_128_GCM ? 4 : 14);
        packet[at] &= 0x7F;

        assertThat(receiver(profile).unprotectRtcp(packet, 0, packet.length)).isEqualTo(SrtpReceiver.MALFORMED);
    }

    @Test
    void noRtp_isMalformed() {
        SrtpReceiver receiver = receiver(SrtpProfile.AEAD_AES_128_GCM);

        assertThat(receiver.unprotect(new byte[40], 0, 40)).isEqualTo(SrtpReceiver.MALFORMED);
        assertThat(receiver.unprotectRtcp(new byte[10], 0, 10)).isEqualTo(SrtpReceiver.MALFORMED);
    }

    @Test
    void corretto_isThereOnTheMachinesThatWeTest() {
        // Elsewhere the JDK's ciphers do the same; the vectors are tried with both.
        assertThat(CipherSource.isNative())
                .isEqualTo(System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"));
    }
}
