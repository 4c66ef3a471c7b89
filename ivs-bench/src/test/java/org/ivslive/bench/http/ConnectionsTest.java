package org.ivslive.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that is nothing but a socket. */
class ConnectionsTest {
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private Loop loop;
    private ServerSocket server;
    private volatile boolean cut;

    @BeforeEach
    void listen() throws IOException {
        loop = new Loop();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(() -> {
            while (true) {
                Socket socket = server.accept();
                accepted.add(socket);
                daemon(() -> serve(socket));
            }
        });
    }

    @AfterEach
    void end() throws IOException {
        loop.close();
        server.close();
    }

    @Test
    void requests_shareTheConnections() throws Exception {
        List<Answer> answers = ask(50, 3);

        assertThat(answers).hasSize(50).allMatch(Answer::isSuccess);
        assertThat(accepted).hasSizeBetween(1, 3);
        assertThat(heads).hasSize(50).allMatch(head -> head.startsWith("GET /some/where HTTP/1.1\r\nHost: 127.0.0.1:"));
        assertThat(heads).allMatch(head -> head.contains("\r\nx-api-key: the-key\r\n"));
    }

    @Test
    void aCutConnection_isAFailure_andTheNextIsOpened() throws Exception {
        cut = true;
        assertThat(ask(5, 1)).hasSize(5).allMatch(answer -> answer.failure() == Answer.Failure.CONNECTION_CUT);
        assertThat(accepted).hasSize(5);
    }

    @Test
    void nobodyThere_isAFailureForEach() throws Exception {
        server.close();
        assertThat(ask(5, 2)).hasSize(5).allMatch(answer -> answer.failure() == Answer.Failure.NOT_CONNECTED);
    }

    @Test
    void post_isComplete() {
        Target target = Target.of(URI.create("https://example.com"));
        byte[] request =
                new Requests(target, Optional.empty()).post("/p", Map.of("userId", "zoë"), Optional.of("s3cret"));

        assertThat(new String(request, StandardCharsets.UTF_8))
                .isEqualTo("POST /p HTTP/1.1\r\nHost: example.com\r\nAccept: application/json\r\n"
                        + "x-viewer-session: s3cret\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n"
                        + "{\"userId\":\"zoë\"}");
        assertThat(target.webSocket("/ws")).isEqualTo(URI.create("wss://example.com/ws"));
        assertThat(Target.of(URI.create("http://[::1]:3000")))
                .isEqualTo(new Target("::1", 3000, false))
                .hasToString("http://[::1]:3000");
    }

    private List<Answer> ask(int count, int atMost) throws Exception {
        Target target = Target.of(URI.create("http://127.0.0.1:" + server.getLocalPort()));
        byte[] request = new Requests(target, Optional.of("the-key")).get("/some/where");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(count);
        Connections connections = loop.call(() -> new Connections(loop, target, atMost));
        loop.execute(() -> {
            for (int i = 0; i < count; i++) {
                connections.send(request, answer -> {
                    answers.add(answer);
                    all.countDown();
                });
            }
        });
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        return answers;
    }

    private void serve(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                heads.add(head.toString());
                head.setLength(0);
                if (cut) {
                    socket.close();
                    return;
                }
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
