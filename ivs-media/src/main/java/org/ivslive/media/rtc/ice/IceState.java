package org.ivslive.media.rtc.ice;

/**
 * How far a path to the peer is.
 *
 * <pre>
 * CHECKING → CONNECTED ⇄ DISCONNECTED
 *     └──────────┴────────────┴──→ FAILED
 * </pre>
 */
public enum IceState {
    CHECKING,
    CONNECTED,
    /** Nothing was heard for a while; it may come back. */
    DISCONNECTED,
    /** No path was found, or the peer's consent has run out. Final, unless restarted. */
    FAILED
}
