package org.ivslive.bench.swarm;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.ivslive.bench.http.Loop;
import org.ivslive.bench.http.Target;
import org.ivslive.bench.http.WebSockets;

/** The viewers' WebSockets, all subscribed to the statistics, and what came of them. */
final class StatsSockets {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Loop loop;
    private final WebSockets webSockets;
    private boolean noMore;
    private int opened;
    private int failed;
    private int dropped;
    private int subscribed;
    private long updates;
    private final Map<String, Integer> reasons = new TreeMap<>();

    /**
     * What came of them.
     *
     * @param failed attempts that did not become a WebSocket
     * @param dropped those that the server ended
     * @param updates messages with statistics
     * @param reasons why they failed or were dropped, and how often
     */
    record Counts(int opened, int failed, int dropped, int subscribed, long updates, Map<String, Integer> reasons) {}

    StatsSockets(Loop loop, Target target) {
        this.loop = loop;
        this.webSockets = new WebSockets(loop, target, "/ws");
    }

    /** Opens one that comes back by itself until it is closed. */
    StatsSocket open() {
        StatsSocket socket = new StatsSocket(this);
        webSockets.open(socket);
        return socket;
    }

    void openNoMore() {
        noMore = true;
    }

    void hasOpened() {
        opened++;
    }

    void hasSubscribed() {
        subscribed++;
    }

    void hasUpdate() {
        updates++;
    }

    void hasClosed(StatsSocket socket, boolean wasOpen, boolean wanted, String why) {
        if (wanted || noMore) {
            return;
        }
        reasons.merge(why, 1, Integer::sum);
        if (wasOpen) {
            dropped++;
        } else {
            failed++;
        }
        loop.after(AGAIN, () -> {
            if (!noMore && !socket.isClosed()) {
                webSockets.open(socket);
            }
        });
    }

    Counts counts() {
        return new Counts(opened, failed, dropped, subscribed, updates, reasons);
    }
}
