package org.ivslive.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A WebSocket from the client's side. */
public final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final Inbox inbox;

    private Listener(WebSocket socket, Inbox inbox) {
        this.socket = socket;
        this.inbox = inbox;
    }

    /** @param headers names and values in turn */
    public static Listener open(URI application, String query, String... headers) {
        URI address = URI.create("ws" + application.toString().substring("http".length()) + "/ws" + query);
        Inbox inbox = new Inbox();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return new Listener(builder.buildAsync(address, inbox).join(), inbox);
    }

    /** The status with which the handshake is refused; 101 where it is not. */
    public static int handshake(URI application, String query, String... headers) {
        try (Listener listener = open(application, query, headers)) {
            return listener.socket.isInputClosed() ? 0 : 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    public Listener say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next message. */
    public JsonNode next() {
        return next(message -> true);
    }

    /** The next message of that type; those before it are passed over. */
    public JsonNode next(String type) {
        return next(message -> message.path("type").asText().equals(type));
    }

    public JsonNode next(Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + Servers.patience().toNanos();
        try {
            while (true) {
                String text = inbox.messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (text == null) {
                    throw new AssertionError("no such message in time");
                }
                JsonNode message = JSON.readTree(text);
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** With what it was closed; empty while it is open. */
    public Optional<Integer> closed(Duration patience) {
        try {
            return Optional.of(inbox.closed.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Inbox implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                messages.add(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(0);
        }
    }
}
