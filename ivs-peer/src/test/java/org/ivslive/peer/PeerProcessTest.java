package org.ivslive.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class PeerProcessTest {
    @Test
    void publisher_offersPictureAndSound() throws Exception {
        try (PeerProcess publisher = PeerProcess.publisher(320, 180, 15)) {
            String offer = publisher.offer();

            assertThat(offer)
                    .contains("H264/90000", "opus/48000/2", "packetization-mode=1", "a=sendonly", "a=group:BUNDLE 0 1")
                    .doesNotContain("a=recvonly");
            assertThat(publisher.state()).isEqualTo("NEW");
        }
    }

    @Test
    void receiver_answersWhatItIsOffered() throws Exception {
        try (PeerProcess publisher = PeerProcess.publisher(320, 180, 15);
                PeerProcess receiver = PeerProcess.receiver()) {
            String answer = receiver.answer(publisher.offer());

            assertThat(answer).contains("a=recvonly", "H264/90000", "opus/48000/2");
            publisher.accept(answer);
            assertThat(publisher.stats()).containsKey("transport.dtlsState");
        }
    }

    @Test
    void refusalOfLibwebrtc_isToldInItsWords() throws Exception {
        try (PeerProcess receiver = PeerProcess.receiver()) {
            assertThatThrownBy(() -> receiver.answer("v=0\r\nnonsense"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("libwebrtc: ");
            // It has survived that.
            assertThat(receiver.stats()).isNotNull();
            assertThat(receiver.stat("inbound.video.framesDecoded")).isZero();
        }
    }

    @Test
    void closedProcess_answersNoMore() throws Exception {
        PeerProcess receiver = PeerProcess.receiver();
        receiver.close();

        assertThatThrownBy(receiver::stats)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
    }
}
