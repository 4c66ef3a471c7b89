package org.ivslive.media.rtc.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegOfferTest {
    private static final LegOffer OFFER = LegOffer.of(IngestAnswerTest.LOCAL, new LegOffer.Sources(1, -2, 3), 42);

    /** As a stage answers: other numbers for nothing, candidates in the picture's section. */
    private static final String ANSWER = """
            v=0
            o=- 1 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1
            a=ice-lite
            a=fingerprint:sha-256 0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            a=ice-ufrag:efgh
            a=ice-pwd:abcdefghijklmnopqrstuvwx
            a=setup:active
            a=mid:0
            a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid
            a=recvonly
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=fmtp:111 useinbandfec=1
            m=video 9 UDP/TLS/RTP/SAVPF 106 107
            a=ice-ufrag:efgh
            a=ice-pwd:abcdefghijklmnopqrstuvwx
            a=setup:active
            a=mid:1
            a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
            a=recvonly
            a=rtcp-mux
            a=rtpmap:106 H264/90000
            a=rtcp-fb:106 nack
            a=rtcp-fb:106 nack pli
            a=fmtp:106 packetization-mode=1;profile-level-id=42e01f
            a=rtpmap:107 rtx/90000
            a=fmtp:107 apt=106
            a=candidate:1 1 udp 2130706431 198.51.100.7 3478 typ host
            """;

    @Test
    void offer_isOneThatIsTaken() throws Exception {
        IngestAnswer answer = IngestAnswer.to(OFFER.sdp(), IngestAnswerTest.LOCAL, 1);

        assertThat(answer.video().payloadType()).isEqualTo(OFFER.video().payloadType());
        assertThat(answer.video().retransmission()).isEqualTo(OFFER.video().retransmission());
        assertThat(answer.video().ssrcs()).containsExactly(-2, 3);
        assertThat(answer.video().feedback()).isEqualTo(Feedback.OF_VIDEO);
        assertThat(answer.audio().ssrcs()).containsExactly(1);
        assertThat(answer.remote().candidates()).hasSize(2);
        LegOffer.Accepted accepted = OFFER.accept(answer.sdp());
        assertThat(accepted.ourRole()).isEqualTo(DtlsRole.CLIENT);
        assertThat(accepted.isLite()).isTrue();
        assertThat(accepted.video()).isEqualTo(OFFER.video());
    }

    @Test
    void offer_saysWhatStagesAskFor() {
        assertThat(OFFER.sdp())
                .contains("a=setup:actpass\r\n", "a=sendonly\r\n", "a=group:BUNDLE 0 1\r\n")
                .contains("a=fmtp:106 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f\r\n")
                .contains("a=ssrc-group:FID 4294967294 3\r\n")
                .doesNotContain("ice-lite", "recvonly");
        assertThat(OFFER.sdp().indexOf("a=ssrc:4294967294 "))
                .isLessThan(OFFER.sdp().indexOf("a=ssrc:3 "));
    }

    @Test
    void answer_isRead() throws Exception {
        LegOffer.Accepted accepted = OFFER.accept(ANSWER);

        assertThat(accepted.ourRole()).isEqualTo(DtlsRole.SERVER);
        assertThat(accepted.isLite()).isTrue();
        assertThat(accepted.remote().ice().ufrag()).isEqualTo("efgh");
        assertThat(accepted.remote().candidates())
                .extracting(candidate -> candidate.address())
                .containsExactly(new InetSocketAddress("198.51.100.7", 3478));
        assertThat(accepted.video().feedback()).isEqualTo(new Feedback(false, false, true, true, false));
        assertThat(accepted.video().extensions()).isEqualTo(new Extensions(0, 0, 3));
        assertThat(accepted.audio().extensions()).isEqualTo(new Extensions(1, 0, 0));
        assertThat(accepted.video().retransmission()).isEqualTo(107);
    }

    @Test
    void answerWithoutRetransmission_isTaken() throws Exception {
        assertThat(OFFER.accept(ANSWER.replace("apt=106", "apt=99")).video().hasRetransmission())
                .isFalse();
    }

    @Test
    void passiveAnswer_makesUsTheClient() throws Exception {
        assertThat(OFFER.accept(ANSWER.replace("active", "passive")).ourRole()).isEqualTo(DtlsRole.CLIENT);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(SdpRefusal.REFUSED_BY_PEER, ANSWER.replace("m=video 9", "m=video 0")),
                Arguments.of(SdpRefusal.REFUSED_BY_PEER, ANSWER.replace("m=audio 9", "m=audio 0")),
                Arguments.of(SdpRefusal.REFUSED_BY_PEER, ANSWER.replace("m=audio", "m=video")),
                Arguments.of(SdpRefusal.NO_H264, ANSWER.replace("H264", "VP8")),
                Arguments.of(SdpRefusal.NO_OPUS, ANSWER.replace("opus", "L16")),
                Arguments.of(SdpRefusal.MALFORMED, ANSWER.replace("active", "actpass")),
                Arguments.of(SdpRefusal.MALFORMED, ANSWER.substring(0, ANSWER.indexOf("m=video"))),
                Arguments.of(SdpRefusal.NO_TRANSPORT, ANSWER.replace("ice-ufrag", "ufrag")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusal_saysWhy(SdpRefusal refusal, String answer) {
        assertThatThrownBy(() -> OFFER.accept(answer))
                .isInstanceOfSatisfying(
                        SdpException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Property(tries = 2_000)
    void damagedAnswer_isTakenOrRefused(
            @ForAll @IntRange(max = 1_500) int at, @ForAll @IntRange(max = 127) int character) {
        StringBuilder damaged = new StringBuilder(ANSWER);
        damaged.setCharAt(at % ANSWER.length(), (char) character);
        try {
            assertThat(OFFER.accept(damaged.toString())).isNotNull();
        } catch (SdpException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    @Test
    void candidates_areThoseThatCanBeUsed() {
        assertThat(CandidateLine.parse("1 1 udp 5 192.0.2.1 9 typ host")).isPresent();
        assertThat(CandidateLine.parse("1 1 UDP 5 2001:db8::1 9 typ srflx raddr 10.0.0.1 rport 9 generation 0"))
                .isPresent();
        for (String unusable : List.of(
                "1 2 udp 5 192.0.2.1 9 typ host",
                "1 1 tcp 5 192.0.2.1 9 typ host",
                "1 1 udp 5 name.local 9 typ host",
                "1 1 udp 5 example.com 9 typ host",
                "1 1 udp 5 0.0.0.0 9 typ host",
                "1 1 udp 5 224.0.0.1 9 typ host",
                "1 1 udp 5 192.0.2.1 0 typ host",
                "1 1 udp 5 192.0.2.1 70000 typ host",
                "1 1 udp 99999999999 192.0.2.1 9 typ host",
                "1 1 udp 5 192.0.2.999 9 typ host",
                "1 1 udp 5 dead:beef 9 typ host",
                "1 1 udp 5 192.0.2.1 9 type host",
                "1 1 udp 5",
                "")) {
            assertThat(CandidateLine.parse(unusable)).as(unusable).isEmpty();
        }
    }
}
