package org.ivslive.media.rtc.peer;

/**
 * How a peer is connected.
 *
 * <pre>
 * CONNECTING → CONNECTED ⇄ INTERRUPTED
 *     └───────────┴────────────┴──→ FAILED or CLOSED
 * </pre>
 */
public enum PeerState {
    CONNECTING,
    CONNECTED,
    /** Nothing was heard from it for a while; it may come back. */
    INTERRUPTED,
    FAILED,
    CLOSED;

    public boolean isFinal() {
        return this == FAILED || this == CLOSED;
    }
}
