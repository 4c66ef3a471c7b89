package org.ivslive.media.rtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ivslive.media.rtc.dtls.DtlsEvents;
import org.ivslive.media.rtc.dtls.DtlsIdentity;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.DtlsSession;
import org.ivslive.media.rtc.ice.StunMessage;
import org.ivslive.media.rtc.rtp.H264;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpExtensions;
import org.ivslive.media.rtc.rtp.TransportFeedbackReader;
import org.ivslive.media.rtc.srtp.SrtpKey;
import org.ivslive.media.rtc.srtp.SrtpKeys;
import org.ivslive.media.rtc.srtp.SrtpProfile;
import org.ivslive.media.rtc.srtp.SrtpReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libwebrtc has sent once: read as it is, and damaged in a thousand ways without anything being thrown. */
class PacketCorpusTest {
    private static final int WAYS = 1_000;

    /** A line of the corpus. */
    record Packet(String kind, byte[] bytes) {
        static Packet of(String line) {
            String[] words = line.split(" ");
            return new Packet(words[0], HexFormat.of().parseHex(words[1]));
        }

        @Override
        public String toString() {
            return kind + " of " + bytes.length + " bytes";
        }
    }

    static List<Packet> packets() {
        try (InputStream corpus = PacketCorpusTest.class.getResourceAsStream("libwebrtc.txt")) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Packet::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Packet> allButDtls() {
        return packets().stream().filter(packet -> !packet.kind().equals("dtls"));
    }

    @Test
    void corpus_hasSomeOfEach() {
        assertThat(packets()).extracting(Packet::kind).contains("stun", "dtls", "rtp", "rtcp");
    }

    @ParameterizedTest
    @MethodSource("allButDtls")
    void asItWasSent_isRead(Packet packet) {
        assertThat(isRead(packet.kind(), packet.bytes())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("allButDtls")
    void damaged_throwsNothing(Packet packet) {
        Random random = new Random(packet.bytes().length);
        SrtpReceiver receiver = new SrtpReceiver(SrtpProfile.AEAD_AES_128_GCM, new SrtpKey(new byte[16], new byte[12]));
        for (int i = 0; i < WAYS; i++) {
            byte[] damaged = damage(packet.bytes(), random);
            isRead(packet.kind(), damaged);
            receiver.unprotect(damaged.clone(), 0, damaged.length);
            receiver.unprotectRtcp(damaged, 0, damaged.length);
        }
    }

    private static boolean isRead(String kind, byte[] bytes) {
        return switch (kind) {
            case "stun" -> StunMessage.parse(bytes, 0, bytes.length) != null;
            case "rtcp" ->
                RtcpReader.read(bytes, 0, bytes.length, new RtcpHandler() {
                    @Override
                    public void transportFeedback(byte[] packet, int offset, int length) {
                        new TransportFeedbackReader().read(packet, offset, length, (sequence, arrived, tick) -> {});
                    }
                });
            default -> isRtp(bytes);
        };
    }

    private static boolean isRtp(byte[] bytes) {
        int header = Rtp.headerLength(bytes, 0, bytes.length);
        if (header < 0) {
            return false;
        }
        RtpExtensions extensions = new RtpExtensions();
        extensions.begin(bytes, 0);
        int count = 0;
        while (extensions.next()) {
            count++;
        }
        int payload = Rtp.payloadLength(bytes, 0, bytes.length, header);
        if (payload > 0) {
            H264.startsKeyFrame(bytes, header, payload);
        }
        return payload >= 0 && count > 0;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40));
            default -> bytes.clone();
        };
        for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(Math.min(damaged.length, 60))] = (byte) random.nextInt();
        }
        return damaged;
    }

    /** Others' handshakes, whole and damaged, into one of ours: it goes on waiting for a right one, or fails. */
    @Test
    void handshakesOfOthers_throwNothing() throws Exception {
        SecureRandom secure = new SecureRandom();
        DtlsIdentity identity = DtlsIdentity.generate(secure, Instant.now());
        Random random = new Random(3);
        for (DtlsRole role : DtlsRole.values()) {
            DtlsSession session = new DtlsSession(identity, role, identity.fingerprint(), secure, new Nobody());
            Thread[] handshake = new Thread[1];
            session.start(work -> handshake[0] = new Thread(work));
            for (Packet packet : packets()) {
                if (packet.kind().equals("dtls")) {
                    for (int i = 0; i < 30; i++) {
                        session.receive(damage(packet.bytes(), random));
                    }
                    session.receive(packet.bytes().clone());
                }
            }
            session.close();
            handshake[0].join(10_000);
            assertThat(handshake[0].isAlive()).isFalse();
        }
    }

    private static final class Nobody implements DtlsEvents {
        @Override
        public void send(byte[] datagram) {
            // Nobody is there.
        }

        @Override
        public void agreed(SrtpKeys keys) {
            throw new IllegalStateException("with whom?");
        }

        @Override
        public void failed(String why) {
            assertThat(why).isNotBlank();
        }

        @Override
        public void closed() {
            // It never began.
        }
    }
}
