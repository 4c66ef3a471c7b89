package org.ivslive.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.Listener;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket. */
@ExtendWith(RunningApplication.class)
class LiveContractIT {

    private static final String STATS = "{\"action\":\"subscribe\",\"channel\":\"stats\"}";
    private static final String STAGES = "{\"action\":\"subscribe\",\"channel\":\"stages\"}";

    private final URI address;
    private final Api api;
    private final Show show;

    LiveContractIT(Application application, Api api) {
        this.api = api;
        address = application.address();
        show = new Show(api);
    }

    @AfterEach
    void nobodyIsLive() {
        show.ends();
    }

    @ParameterizedTest
    @ValueSource(strings = {STATS, "{\"type\":\"subscribe\",\"channel\":\"stats\"}"})
    void subscribe_isConfirmedAndToldTheFigures(String wish) {
        try (Listener listener = Listener.open(address, "").say(wish)) {
            JsonNode subscribed = listener.next();
            JsonNode update = listener.next();

            assertThat(subscribed.path("type").asText()).isEqualTo("subscribed");
            assertThat(subscribed.path("channel").asText()).isEqualTo("stats");
            assertThat(Instant.parse(subscribed.path("timestamp").asText())).isNotNull();
            assertThat(update.path("type").asText()).isEqualTo("stats_update");
            assertThat(update.at("/data/totalViewers")).isEqualTo(update.at("/data/viewerCount"));
            assertThat(update.at("/data/activeStages").asInt()).isEqualTo(1);
            assertThat(Instant.parse(update.at("/data/timestamp").asText())).isNotNull();
        }
    }

    @Test
    void change_isToldAtOnce() {
        show.begins();
        try (Listener listener = Listener.open(address, "").say(STATS)) {
            int before = listener.next("stats_update").at("/data/totalViewers").asInt();
            String userId = "viewer-" + UUID.randomUUID();

            JsonNode seat = show.joined(userId);
            Instant joined = Instant.now();
            JsonNode more = listener.next(viewers(before + 1));
            show.leave(api.asAdmin(), userId, seat.path("stageArn").asText());
            listener.next(viewers(before));
            show.isLive();
            listener.next(message -> message.at("/data/isPublisherLive").asBoolean());

            assertThat(Duration.between(
                            joined, Instant.parse(more.at("/data/timestamp").asText())))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void nothingChanged_isToldEveryFiveSeconds() {
        try (Listener listener = Listener.open(address, "").say(STATS)) {
            listener.next("stats_update");
            Instant first = told(listener.next("stats_update"));
            Instant second = told(listener.next("stats_update"));

            assertThat(Duration.between(first, second)).isBetween(Duration.ofMillis(100), Duration.ofSeconds(8));
        }
    }

    @Test
    void unsubscribe_endsIt() {
        try (Listener listener = Listener.open(address, "").say(STATS)) {
            listener.next("stats_update");
            listener.say("{\"action\":\"unsubscribe\",\"channel\":\"stats\"}");
            listener.next("unsubscribed");
            show.begins();
            listener.say("{\"type\":\"ping\"}");

            assertThat(listener.next().path("type").asText()).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "[]", "{\"action\":\"fly\"}", "{\"action\":\"subscribe\"}"})
    void whatIsNotUnderstood_isSaid(String text) {
        try (Listener listener = Listener.open(address, "").say(text)) {
            JsonNode answer = listener.next();

            assertThat(answer.path("type").asText()).isEqualTo("error");
            assertThat(answer.path("code").asText()).isEqualTo("VALIDATION_ERROR");
        }
    }

    @Test
    void stages_needAKeyOrATicket() {
        String ticket =
                api.asAdmin().post("/api/ws/ticket", "").data().path("ticket").asText();
        try (Listener anyone = Listener.open(address, "").say(STAGES);
                Listener key = Listener.open(address, "", "x-api-key", Servers.ADMIN_KEY)
                        .say(STAGES);
                Listener page = Listener.open(address, "?ticket=" + ticket).say(STAGES)) {
            assertThat(anyone.next().path("code").asText()).isEqualTo("FORBIDDEN");
            assertThat(key.next("stages_update").at("/data/stages/0/stageArn").asText())
                    .isEqualTo(show.master());
            assertThat(page.next("stages_update").at("/data/stages/0/state").asText())
                    .isEqualTo("READY");
        }
        assertThat(Listener.handshake(address, "?ticket=" + ticket)).isEqualTo(401);
    }

    @Test
    void handshake_isRefusedToStrangers() {
        assertThat(Listener.handshake(address, "")).isEqualTo(101);
        assertThat(Listener.handshake(address, "", "Origin", "http://127.0.0.1:" + address.getPort()))
                .isEqualTo(101);
        assertThat(Listener.handshake(address, "", "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(Listener.handshake(address, "", "Origin", "null")).isEqualTo(403);
        assertThat(Listener.handshake(address, "?ticket=made-up")).isEqualTo(401);
        assertThat(Listener.handshake(address, "", "x-api-key", "made-up")).isEqualTo(401);
    }

    @Test
    void longMessage_closesTheConnection() {
        try (Listener listener = Listener.open(address, "").say("x".repeat(5_000))) {
            assertThat(listener.closed(Servers.patience())).contains(1009);
        }
    }

    /** Each ping is answered; the answers would fill the memory of whoever kept them. */
    @Test
    void whoSaysMuchAndReadsNothing_isDropped() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /ws HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(UTF_8));
            assertThat((char) socket.getInputStream().read()).isEqualTo('H');
            byte[] pings = pings(1_000);

            CompletableFuture<Void> saying = CompletableFuture.runAsync(() -> {
                try {
                    while (true) {
                        out.write(pings);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(saying)
                    .failsWithin(Servers.patience())
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(UncheckedIOException.class);
        }
        assertThat(show.state()).isNotBlank();
    }

    /** Frames with a mask of zeros. */
    private static byte[] pings(int count) {
        byte[] text = "{\"type\":\"ping\"}".getBytes(UTF_8);
        ByteBuffer frames = ByteBuffer.allocate(count * (6 + text.length));
        for (int i = 0; i < count; i++) {
            frames.put((byte) 0x81).put((byte) (0x80 | text.length)).putInt(0).put(text);
        }
        return frames.array();
    }

    private static Predicate<JsonNode> viewers(int count) {
        return message -> message.at("/data/totalViewers").asInt(-1) == count;
    }

    private static Instant told(JsonNode update) {
        return Instant.parse(update.at("/data/timestamp").asText());
    }
}
