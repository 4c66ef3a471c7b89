package org.ivslive.cloudwatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that speaks as CloudWatch does, takes what it is sent, and fails as often as it is told to. */
final class FakeCloudWatch implements AutoCloseable {

    private static final byte[] NOTHING = {(byte) 0xA0};
    private static final int SILENT = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Failing> failing = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    record Request(String path, Map<String, String> headers, Map<String, Object> body) {}

    private record Failing(int status, byte[] body) {}

    FakeCloudWatch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All that came, also what was refused. */
    List<Request> requests() {
        return requests;
    }

    void fails(int status, String code) {
        failing.add(new Failing(status, Cbor.error("com.amazonaws.cloudwatch#" + code, "as told")));
    }

    void isSilent() {
        failing.add(new Failing(SILENT, NOTHING));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        requests.add(new Request(
                exchange.getRequestURI().getPath(),
                headers,
                Cbor.read(exchange.getRequestBody().readAllBytes())));
        Failing next = failing.poll();
        try (exchange) {
            if (next != null && next.status() == SILENT) {
                closed.await();
            } else {
                answer(exchange, next == null ? new Failing(200, NOTHING) : next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Failing answer) throws IOException {
        exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
        exchange.getResponseHeaders().set("Content-Type", "application/cbor");
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
