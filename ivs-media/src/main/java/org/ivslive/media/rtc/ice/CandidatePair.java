package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;

/** The one local socket and one address of the peer. */
final class CandidatePair {
    enum State {
        WAITING,
        IN_PROGRESS,
        SUCCEEDED,
        FAILED
    }

    private final InetSocketAddress remote;
    private final long priority;
    private State state = State.WAITING;
    private boolean nominatedByPeer;

    CandidatePair(InetSocketAddress remote, long priority) {
        this.remote = remote;
        this.priority = priority;
    }

    InetSocketAddress remote() {
        return remote;
    }

    long priority() {
        return priority;
    }

    State state() {
        return state;
    }

    boolean is(State other) {
        return state == other;
    }

    void become(State next) {
        state = next;
    }

    boolean isNominatedByPeer() {
        return nominatedByPeer;
    }

    void nominatedByPeer() {
        nominatedByPeer = true;
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.IN_PROGRESS;
    }
}
