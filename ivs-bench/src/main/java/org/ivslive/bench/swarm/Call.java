package org.ivslive.bench.swarm;

/** The calls of the swarm, as the table names them. */
enum Call {
    PUBLISHER("publisher"),
    JOIN("join"),
    JOIN_AGAIN("join again"),
    HEARTBEAT("heartbeat"),
    REJOIN("rejoin"),
    LEAVE("leave"),
    STATS("stats"),
    VIEWERS("viewer list");

    private final String title;

    Call(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
