package org.ivslive.bench.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ivslive.bench.http.Answer.Failure;

/**
 * Connections to one server that are kept open, up to a number; further requests wait in order. To be used on the
 * loop's thread alone.
 */
public final class Connections {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Servers and proxies close after 60 s and more: an old one is not trusted. */
    private static final long STALE_NANOS = Duration.ofSeconds(20).toNanos();

    private final Bootstrap bootstrap;
    private final int atMost;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> busy = new HashSet<>();
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private int open;

    /** A request and whoever waits for its answer. */
    record Exchange(byte[] request, Consumer<Answer> receiver) {}

    public Connections(Loop loop, Target target, int atMost) {
        this.bootstrap = loop.bootstrap(target, () -> List.of(new AnswerDecoder(), new Connection(this)));
        this.atMost = atMost;
        loop.every(Duration.ofSeconds(1), this::cutLate);
    }

    /** Sends as soon as a connection is free; the receiver is called exactly once, on this thread. */
    public void send(byte[] request, Consumer<Answer> receiver) {
        Exchange exchange = new Exchange(request, receiver);
        Connection connection = takeIdle();
        if (connection != null) {
            start(connection, exchange);
        } else if (open < atMost) {
            connect(exchange);
        } else {
            waiting.addLast(exchange);
        }
    }

    @SuppressWarnings("NullAway") // poll says null when it is empty
    private Connection takeIdle() {
        Connection connection = idle.pollLast();
        while (connection != null && System.nanoTime() - connection.since() > STALE_NANOS) {
            connection.close();
            connection = idle.pollLast();
        }
        return connection;
    }

    private void connect(Exchange exchange) {
        open++;
        bootstrap.connect().addListener((ChannelFuture connected) -> {
            if (connected.isSuccess()) {
                start(connected.channel().pipeline().get(Connection.class), exchange);
            } else {
                open--;
                exchange.receiver().accept(Answer.failed(Failure.NOT_CONNECTED));
                next();
            }
        });
    }

    private void start(Connection connection, Exchange exchange) {
        busy.add(connection);
        connection.start(exchange);
    }

    /** The connection has answered and can be used again. */
    void isFree(Connection connection) {
        busy.remove(connection);
        Exchange exchange = waiting.pollFirst();
        if (exchange != null) {
            start(connection, exchange);
        } else {
            idle.addLast(connection);
        }
    }

    /** The connection has ended. */
    void isGone(Connection connection) {
        open--;
        idle.remove(connection);
        busy.remove(connection);
        next();
    }

    private void next() {
        while (open < atMost && !waiting.isEmpty()) {
            connect(waiting.removeFirst());
        }
    }

    private void cutLate() {
        long now = System.nanoTime();
        busy.stream()
                .filter(connection -> now - connection.since() > PATIENCE.toNanos())
                .toList()
                .forEach(connection -> connection.fail(Failure.TIMED_OUT));
    }
}
