package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerDecoderTest {
    private static final String KNOWN =
            "HTTP/1.1 503 Service Unavailable\r\ncontent-LENGTH:  5\r\nRetry-After: 7\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: t\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(new AnswerDecoder());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void answers_howeverTheyAreCut(int bytes) {
        String all = KNOWN + CHUNKED + "HTTP/1.1 204 No Content\r\n\r\n" + "HTTP/1.1 100 Continue\r\n\r\n" + KNOWN;
        List<Answer> answers = read(all, bytes);

        assertThat(answers).extracting(Answer::status).containsExactly(503, 200, 204, 503);
        assertThat(answers)
                .extracting(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                .containsExactly("hello", "hello", "", "hello");
        assertThat(answers.get(0).askAgainAfter()).contains(Duration.ofSeconds(7));
        assertThat(answers.get(1).askAgainAfter()).isEmpty();
    }

    @Test
    void noLength_endsWithTheConnection() {
        assertThat(read("HTTP/1.1 200 OK\r\n\r\nhel", 100)).isEmpty();
        channel.writeInbound(Unpooled.copiedBuffer("lo", StandardCharsets.US_ASCII));
        channel.finish();

        Answer answer = channel.readInbound();
        assertThat(answer.body()).asString().isEqualTo("hello");
    }

    @Test
    void closing_isToldBeforeTheAnswer() {
        channel.writeInbound(Unpooled.copiedBuffer(
                "HTTP/1.1 503 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", StandardCharsets.US_ASCII));

        assertThat((Object) channel.readInbound()).isEqualTo(AnswerDecoder.Closing.AFTER_THIS);
        assertThat(((Answer) channel.readInbound()).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"
            })
    void whatIsNoAnswer_isRefused(String text) {
        assertThatThrownBy(() -> read(text, 1000)).isInstanceOf(DecoderException.class);
    }

    @Test
    void codes_areTheEnvelopes_orWhatThereIs() {
        assertThat(answer(200, "{\"data\":{\"a\":1}}").code()).isEmpty();
        assertThat(answer(200, "{\"data\":{\"a\":1}}").data().path("a").asInt()).isEqualTo(1);
        assertThat(answer(404, "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No.\"}}")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(answer(404, "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No.\"}}")
                        .message())
                .isEqualTo("No.");
        assertThat(answer(502, "<html>").code()).isEqualTo("HTTP_502");
        assertThat(answer(502, "").code()).isEqualTo("HTTP_502");
        assertThat(Answer.failed(Answer.Failure.TIMED_OUT).code()).isEqualTo("TIMED_OUT");
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private List<Answer> read(String text, int bytes) {
        for (int i = 0; i < text.length(); i += bytes) {
            String part = text.substring(i, Math.min(text.length(), i + bytes));
            channel.writeInbound(Unpooled.copiedBuffer(part, StandardCharsets.US_ASCII));
        }
        List<Answer> answers = new ArrayList<>();
        for (Answer next = channel.readInbound(); next != null; next = channel.readInbound()) {
            answers.add(next);
        }
        return answers;
    }
}
