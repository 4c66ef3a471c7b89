package org.ivslive.ivs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that gives the answers that it was told to give, one a request, and keeps the requests. */
final class ScriptedIvs implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String authorization = "";

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    ScriptedIvs() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Each as path and body. */
    List<String> requests() {
        return requests;
    }

    /** The header of the last request. */
    String authorization() {
        return authorization;
    }

    void answers(int status, String body) {
        answers.add(exchange -> send(exchange, status, body));
    }

    void fails(int status, String code) {
        answers.add(exchange -> {
            if (!code.isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
            }
            send(exchange, status, "{\"message\":\"as told\"}");
        });
    }

    void isSilent() {
        answers.add(exchange -> closed.await());
    }

    void hangsUp() {
        answers.add(HttpExchange::close);
    }

    private void handle(HttpExchange exchange) throws IOException {
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestURI().getPath() + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Answer answer = answers.poll();
        try {
            if (answer != null) {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
