package org.ivslive.stage;

/**
 * Where a stage is in its life.
 *
 * <pre>
 * CREATING → CONNECTING → READY → DRAINING → DELETED
 *     └──────────┴──────────┴───→ FAILED
 * </pre>
 */
public enum StageState {
    /** Asked of IVS. */
    CREATING,
    /** Exists; the broadcaster's media is on its way in. */
    CONNECTING,
    /** Media flows, or nobody is live. */
    READY,
    /** Takes no new viewers; those on it are moved. */
    DRAINING,
    DELETED,
    /** Gone from IVS, and not by us. */
    FAILED
}
