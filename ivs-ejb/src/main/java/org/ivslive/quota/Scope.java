package org.ivslive.quota;

/** Whose use a figure tells of. */
public enum Scope {
    /** Everybody's in the account and region, as IVS tells. */
    ACCOUNT,
    /** All stages of this installation; others of the account are not seen. */
    INSTALLATION,
    /** All nodes of this installation. */
    ALL_NODES,
    /** The node that answers, since the others cannot be heard. */
    THIS_NODE
}
