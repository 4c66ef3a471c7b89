package org.ivslive.bench.swarm;

import org.ivslive.bench.http.WebSockets;
import org.jspecify.annotations.Nullable;

/** One viewer's WebSocket. */
final class StatsSocket implements WebSockets.Listener {
    private static final String SUBSCRIBE = "{\"action\":\"subscribe\",\"channel\":\"stats\"}";

    private final StatsSockets all;
    private WebSockets.@Nullable Socket socket;
    private boolean closed;

    StatsSocket(StatsSockets all) {
        this.all = all;
    }

    @Override
    public void opened(WebSockets.Socket opened) {
        socket = opened;
        all.hasOpened();
        if (closed) {
            opened.close();
        } else {
            opened.send(SUBSCRIBE);
        }
    }

    /** Searched, not parsed: thousands come at once. */
    @Override
    public void text(String message) {
        if (message.contains("\"stats_update\"")) {
            all.hasUpdate();
        } else if (message.contains("\"subscribed\"")) {
            all.hasSubscribed();
        }
    }

    @Override
    public void closed(String why) {
        boolean wasOpen = socket != null;
        socket = null;
        all.hasClosed(this, wasOpen, closed, why);
    }

    void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }

    boolean isClosed() {
        return closed;
    }
}
