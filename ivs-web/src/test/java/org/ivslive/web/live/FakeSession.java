package org.ivslive.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A session whose other end takes messages when the test says so. */
final class FakeSession {

    private final List<String> sent = new ArrayList<>();
    private final Queue<SendHandler> onTheirWay = new ArrayDeque<>();
    private final Map<String, List<String>> parameters;
    private @Nullable CloseReason closed;

    private boolean broken;

    FakeSession() {
        this(Map.of());
    }

    FakeSession(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** What was handed to the network, in order. */
    List<String> sent() {
        return sent;
    }

    @Nullable
    CloseReason closed() {
        return closed;
    }

    /** The other end takes one message. */
    void takes() {
        onTheirWay.remove().onResult(new SendResult());
    }

    void fails() {
        onTheirWay.remove().onResult(new SendResult(new IllegalStateException("gone")));
    }

    /** Nothing can be sent from now on. */
    void breaks() {
        broken = true;
    }

    int onTheirWay() {
        return onTheirWay.size();
    }

    Session session(String id) {
        RemoteEndpoint.Async remote = proxy(RemoteEndpoint.Async.class, (name, arguments) -> {
            if (broken) {
                // As Tyrus does it.
                throw new RuntimeException("Socket is not connected.");
            }
            sent.add((String) arguments[0]);
            onTheirWay.add((SendHandler) arguments[1]);
            return null;
        });
        return proxy(Session.class, (name, arguments) -> switch (name) {
            case "getId" -> id;
            case "getRequestParameterMap" -> parameters;
            case "getAsyncRemote" -> remote;
            case "close" -> {
                closed = (CloseReason) arguments[0];
                yield null;
            }
            default -> null;
        });
    }

    private interface Call {
        @Nullable
        Object of(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.of(method.getName(), arguments)));
    }
}
