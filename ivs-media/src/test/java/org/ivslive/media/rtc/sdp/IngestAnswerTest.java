package org.ivslive.media.rtc.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IngestAnswerTest {
    static final LocalTransport LOCAL = new LocalTransport(
            new IceCredentials("ourUfrag", "ourPasswordIsLongEnough1"),
            new Fingerprint(new byte[32]),
            List.of(new InetSocketAddress("192.0.2.1", 10_000), new InetSocketAddress("2001:db8::1", 10_000)));

    private static IngestAnswer answer(String offer) throws SdpException {
        return IngestAnswer.to(Offers.withLineEnds(offer), LOCAL, 42);
    }

    @Test
    void chrome_isAnsweredWithItsOwnNumbers() throws Exception {
        IngestAnswer answer = answer(Offers.chrome());

        assertThat(answer.video().payloadType()).isEqualTo(106);
        assertThat(answer.video().retransmission()).isEqualTo(107);
        assertThat(answer.video().feedback()).isEqualTo(Feedback.OF_VIDEO);
        assertThat(answer.video().extensions()).isEqualTo(new Extensions(4, 2, 3));
        assertThat(answer.video().ssrcs()).containsExactly(2001, 2002);
        assertThat(answer.audio()).isNotNull();
        assertThat(answer.audio().payloadType()).isEqualTo(111);
        assertThat(answer.audio().hasRetransmission()).isFalse();
        assertThat(answer.audio().feedback()).isEqualTo(Feedback.OF_AUDIO);
        assertThat(answer.remote().ice().ufrag()).isEqualTo("abcd");
    }

    @Test
    void answer_lineByLine() throws Exception {
        assertThat(answer(Offers.chrome()).sdp())
                .isEqualTo(Offers.withLineEnds("""
                v=0
                o=- 42 2 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0 1
                a=msid-semantic: WMS *
                a=extmap-allow-mixed
                a=ice-lite
                m=audio 9 UDP/TLS/RTP/SAVPF 111
                c=IN IP4 0.0.0.0
                %1$sa=mid:0
                a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
                a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
                a=recvonly
                a=rtcp-mux
                a=rtcp-rsize
                a=rtpmap:111 opus/48000/2
                a=rtcp-fb:111 transport-cc
                a=fmtp:111 minptime=10;useinbandfec=1
                m=video 9 UDP/TLS/RTP/SAVPF 106 107
                c=IN IP4 0.0.0.0
                %1$sa=mid:1
                a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
                a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
                a=recvonly
                a=rtcp-mux
                a=rtcp-rsize
                a=rtpmap:106 H264/90000
                a=rtcp-fb:106 transport-cc
                a=rtcp-fb:106 ccm fir
                a=rtcp-fb:106 nack
                a=rtcp-fb:106 nack pli
                a=rtcp-fb:106 goog-remb
                a=fmtp:106 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f
                a=rtpmap:107 rtx/90000
                a=fmtp:107 apt=106
                """.formatted("""
                a=ice-ufrag:ourUfrag
                a=ice-pwd:ourPasswordIsLongEnough1
                a=fingerprint:sha-256 %s
                a=setup:passive
                a=candidate:1 1 udp 2122317567 192.0.2.1 10000 typ host
                a=candidate:2 1 udp 2130705919 2001:db8:0:0:0:0:0:1 10000 typ host
                a=end-of-candidates
                """.formatted("00:".repeat(31) + "00"))));
    }

    @Test
    void obs_isAnsweredWithoutWhatItLacks() throws Exception {
        IngestAnswer answer = answer(Offers.obs());

        assertThat(answer.video().payloadType()).isEqualTo(96);
        assertThat(answer.video().hasRetransmission()).isFalse();
        assertThat(answer.video().extensions()).isEqualTo(new Extensions(0, 0, 0));
        assertThat(answer.video().feedback()).isEqualTo(new Feedback(false, false, true, true, true));
        assertThat(answer.sdp())
                .doesNotContain("extmap:0", "rtx", "rtcp-fb:111", "extmap-allow-mixed")
                .contains("stereo=1");
        assertThat(answer.remote().ice().ufrag()).isEqualTo("jBua");
        assertThat(answer.remote().candidates())
                .extracting(candidate -> candidate.address())
                .containsExactly(
                        new InetSocketAddress("192.168.0.22", 58279), new InetSocketAddress("2001:db8::22", 58280));
    }

    @Test
    void baselineAlone_isTakenAsWell() throws Exception {
        String offer = Offers.chrome().replace("profile-level-id=42e01f", "profile-level-id=640c1f");

        assertThat(answer(offer).video().payloadType()).isEqualTo(102);
    }

    @Test
    void pictureAlone_isEnough() throws Exception {
        String offer = Offers.chrome().replaceFirst("a=sendonly", "a=inactive");
        IngestAnswer answer = answer(offer);

        assertThat(answer.audio()).isNull();
        assertThat(answer.sdp()).contains("m=audio 0 ", "a=group:BUNDLE 1\r\n", "a=inactive");
    }

    @Test
    void oneSectionWithoutAName_isEnough() throws Exception {
        String offer =
                Offers.obs().replaceAll("(?s)m=audio.*?m=video", "m=video").replace("a=mid:1\n", "");

        assertThat(answer(offer).sdp()).doesNotContain("a=group", "a=mid").contains("m=video 9 ");
    }

    @Test
    void dataChannel_isRefusedAndTheRestTaken() throws Exception {
        String offer =
                Offers.chrome() + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\na=mid:2\na=sctp-port:5000\n";

        assertThat(answer(offer).sdp())
                .contains("m=application 0 UDP/DTLS/SCTP webrtc-datachannel\r\n")
                .contains("a=mid:2\r\n")
                .contains("a=group:BUNDLE 0 1\r\n");
    }

    @Test
    void sendrecv_isTaken() throws Exception {
        assertThat(answer(Offers.chrome().replace("a=sendonly\n", "")).sdp()).contains("a=recvonly");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(SdpRefusal.MALFORMED, offer -> ""),
                refused(SdpRefusal.MALFORMED, offer -> "hello"),
                refused(SdpRefusal.MALFORMED, offer -> offer.replace("m=video 9", "m=video x")),
                refused(SdpRefusal.MALFORMED, offer -> offer.replace("m=video 9", "m=video 99999")),
                refused(SdpRefusal.MALFORMED, offer -> offer.replace("a=mid:0", "mid:0")),
                refused(SdpRefusal.TOO_LARGE, offer -> offer + "a=x\n".repeat(30_000)),
                refused(SdpRefusal.TOO_LARGE, offer -> offer + "a=\n".repeat(2_000)),
                refused(SdpRefusal.TOO_LARGE, offer -> offer + "m=audio 9 X 0\n".repeat(20)),
                refused(SdpRefusal.NO_TRANSPORT, offer -> offer.replace("sha-256", "sha-1")),
                refused(SdpRefusal.NO_TRANSPORT, offer -> offer.replace("a=ice-pwd:", "a=ice-password:")),
                refused(SdpRefusal.NO_TRANSPORT, offer -> offer.replace("a=ice-ufrag:abcd", "a=ice-ufrag:a")),
                refused(SdpRefusal.NOT_BUNDLED, offer -> offer.replace("BUNDLE 0 1", "BUNDLE 0")),
                refused(SdpRefusal.NOT_BUNDLED, offer -> offer.replace("a=group:BUNDLE 0 1\n", "")),
                refused(SdpRefusal.NOT_BUNDLED, offer -> offer.replace("a=rtcp-mux\n", "")),
                refused(SdpRefusal.NOTHING_SENT, offer -> offer.replace("a=sendonly", "a=recvonly")),
                refused(SdpRefusal.NOTHING_SENT, offer -> offer.replace("a=sendonly", "a=inactive")),
                refused(SdpRefusal.NOTHING_SENT, offer -> offer.substring(0, offer.indexOf("m=audio"))),
                refused(SdpRefusal.NO_VIDEO, offer -> offer.replace("m=video 9", "m=video 0")),
                refused(
                        SdpRefusal.TOO_MANY_TRACKS,
                        offer -> offer
                                + offer.substring(offer.indexOf("m=video")).replace("a=mid:1", "a=mid:2")),
                refused(SdpRefusal.SIMULCAST, offer -> offer + "a=simulcast:send low;mid;hi\n"),
                refused(SdpRefusal.SIMULCAST, offer -> offer + "a=ssrc-group:SIM 1 2 3\n"),
                refused(SdpRefusal.NO_H264, offer -> offer.replace("H264", "H265")),
                refused(SdpRefusal.NO_H264, offer -> offer.replace("packetization-mode=1", "packetization-mode=0")),
                refused(
                        SdpRefusal.H264_PROFILE,
                        offer -> offer.replaceAll("profile-level-id=42....", "profile-level-id=64001f")),
                refused(
                        SdpRefusal.H264_PROFILE,
                        offer -> offer.replaceAll("profile-level-id=42....", "profile-level-id=42zz1f")),
                refused(SdpRefusal.NO_OPUS, offer -> offer.replace("opus", "PCMA")));
    }

    private static Arguments refused(SdpRefusal refusal, Function<String, String> change) {
        return Arguments.of(refusal, change);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusal_saysWhy(SdpRefusal refusal, Function<String, String> change) {
        assertThatThrownBy(() -> answer(change.apply(Offers.chrome())))
                .isInstanceOfSatisfying(
                        SdpException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal))
                .hasMessageContaining(refusal.text());
    }

    @Property(tries = 2_000)
    void anyText_isRefusedInOrder(@ForAll @StringLength(max = 300) String text) {
        assertThat(refusalOf("v=0\n" + text)).isNotNull();
        assertThat(refusalOf(text)).isNotNull();
    }

    /** A line left out, doubled, cut off or changed: an answer or a refusal, and nothing else. */
    @Property(tries = 3_000)
    void damagedOffer_isAnsweredOrRefused(
            @ForAll boolean fromChrome,
            @ForAll @IntRange(max = 80) int line,
            @ForAll @IntRange(max = 5) int damage,
            @ForAll @IntRange(max = 60) int at) {
        List<String> lines =
                (fromChrome ? Offers.chrome() : Offers.obs()).lines().toList();
        StringBuilder damaged = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String each = lines.get(i);
            int cut = Math.min(at, each.length());
            damaged.append(
                            i != line % lines.size()
                                    ? each
                                    : switch (damage) {
                                        case 0 -> "";
                                        case 1 -> each + "\n" + each;
                                        case 2 -> each.substring(0, cut);
                                        case 3 -> each.substring(0, cut) + " " + each.substring(cut);
                                        case 4 -> each.substring(0, cut) + "\u00e9:99999999999/" + each.substring(cut);
                                        default -> each.replace('0', '9').replace(':', ' ');
                                    })
                    .append('\n');
        }
        refusalOf(damaged.toString());
    }

    private static SdpRefusal refusalOf(String offer) {
        try {
            IngestAnswer.to(offer, LOCAL, 1);
            return null;
        } catch (SdpException e) {
            return e.refusal();
        }
    }
}
