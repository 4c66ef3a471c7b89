package org.ivslive.bench.sockets;

import java.util.Locale;

/**
 * What came of it.
 *
 * @param heapBytes of the server that were in use before and are with the WebSockets, for each of them
 * @param rssBytes of the server with all of them, by the system's count
 * @param lagP50 half of all listeners had a new number so soon, in milliseconds; and 99 % of them in {@code lagP99}
 * @param last until the last listener had it, the median of the changes, in milliseconds
 */
record SocketsFigures(
        int open,
        double openSeconds,
        double heapBytes,
        long rssBytes,
        double messagesPerSecond,
        double lagP50,
        double lagP99,
        double last) {
    private static final double KILOBYTE = 1024;

    String line() {
        return String.format(
                Locale.ROOT,
                "sockets open=%d open_s=%.1f heap_kb_each=%.1f rss_mb=%.0f messages_s=%.0f"
                        + " lag_p50_ms=%.0f lag_p99_ms=%.0f last_ms=%.0f",
                open,
                openSeconds,
                heapBytes / KILOBYTE,
                rssBytes / KILOBYTE / KILOBYTE,
                messagesPerSecond,
                lagP50,
                lagP99,
                last);
    }
}
