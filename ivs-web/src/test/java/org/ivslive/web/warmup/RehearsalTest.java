package org.ivslive.web.warmup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private record Call(String path, String key, String session, String body) {}

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Rehearsal rehearsal;
    private boolean ours = true;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        rehearsal = new Rehearsal(url, "the key", "the session");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void round_makesTheCallsOfViewersUntilTheTimeIsOver() {
        int made = rehearsal.round(Duration.ofMillis(200));

        assertThat(made).isPositive().isEqualTo(calls.size());
        assertThat(calls.stream().map(Call::path).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("/api/token/viewer", "/api/viewer/heartbeat");
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.key()).isEqualTo("the key");
            assertThat(call.session()).isEqualTo("the session");
            assertThat(call.body())
                    .isEqualTo("{\"userId\":\"warm-up\",\"stageArn\":"
                            + "\"arn:aws:ivs:us-east-1:000000000000:stage/WarmUpWarmUp\"}");
        });
    }

    @Test
    void isThere_byTheHeaderThatEveryAnswerOfOursCarries() {
        assertThat(rehearsal.isThere()).isTrue();
        ours = false;
        assertThat(rehearsal.isThere()).isFalse();
    }

    @Test
    void nobodyThere_isNoFailure() {
        server.stop(0);

        assertThat(rehearsal.isThere()).isFalse();
        assertThat(rehearsal.round(Duration.ofMillis(20))).isPositive();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                headers.getFirst("x-api-key"),
                headers.getFirst("x-viewer-session"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (ours) {
            exchange.getResponseHeaders().add("X-Request-Id", "1");
        }
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }
}
