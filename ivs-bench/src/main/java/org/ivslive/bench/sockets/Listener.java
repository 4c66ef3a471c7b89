package org.ivslive.bench.sockets;

import org.ivslive.bench.http.WebSockets;

/** One WebSocket that is subscribed to the statistics. On the loop's thread alone. */
final class Listener implements WebSockets.Listener {
    private static final String SUBSCRIBE = "{\"action\":\"subscribe\",\"channel\":\"stats\"}";
    private static final String UPDATE = "\"stats_update\"";
    private static final String NUMBER = "\"totalViewers\":";

    private final Audience all;
    private boolean told;
    private int change;

    Listener(Audience all) {
        this.all = all;
    }

    @Override
    public void opened(WebSockets.Socket socket) {
        socket.send(SUBSCRIBE);
    }

    /** Searched, not parsed: thousands come at once. */
    @Override
    public void text(String message) {
        if (!message.contains(UPDATE)) {
            return;
        }
        if (!told) {
            told = true;
            all.isTold();
        }
        all.hasMessage();
        if (change != all.change() && number(message) == all.expected()) {
            change = all.change();
            all.hasTheChange();
        }
    }

    static int number(String message) {
        int start = message.indexOf(NUMBER);
        int number = 0;
        if (start < 0) {
            return -1;
        }
        for (int i = start + NUMBER.length(); i < message.length() && Character.isDigit(message.charAt(i)); i++) {
            number = number * 10 + message.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public void closed(String why) {
        all.hasClosed(told, why);
    }
}
