package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ivslive.bench.testing.FakeApplication;
import org.ivslive.bench.testing.FakeSeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSocketsTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Loop loop;
    private FakeApplication application;

    private final class Listening implements WebSockets.Listener {
        @Override
        public void opened(WebSockets.Socket socket) {
            heard.add("opened");
            socket.send("{\"action\":\"subscribe\",\"channel\":\"stats\"}");
        }

        @Override
        public void text(String message) {
            heard.add(message.contains("stats_update") ? "update" : "subscribed");
        }

        @Override
        public void closed(String why) {
            heard.add("closed: " + why);
        }
    }

    @BeforeEach
    void start() throws InterruptedException {
        loop = new Loop();
        application = new FakeApplication(new FakeSeats(10));
    }

    @AfterEach
    void end() {
        loop.close();
        application.close();
    }

    @Test
    void messages_goBothWays_untilTheServerEnds() {
        open("/ws", application.url());
        await().until(() -> heard.size() == 3);
        assertThat(heard).containsExactly("opened", "subscribed", "update");

        application.close();
        await().until(() -> heard.size() == 4);
        assertThat(heard.get(3)).isEqualTo("closed: CONNECTION_CUT");
    }

    @Test
    void noWebSocketThere_isToldWithTheStatus() {
        open("/elsewhere", application.url());
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("closed: HTTP_401");
    }

    @Test
    void nobodyThere_isTold() {
        open("/ws", URI.create("http://127.0.0.1:1"));
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("closed: NOT_CONNECTED");
    }

    private void open(String path, URI url) {
        WebSockets sockets = new WebSockets(loop, Target.of(url), path);
        loop.execute(() -> sockets.open(new Listening()));
    }
}
