package org.ivslive.quota;

/** Why there is no figure. */
public enum Unknown {
    /** Nobody has compared the stages with IVS lately. */
    NOT_COMPARED_YET,
    /** IVS was not asked for those who are on the stages, or not for all. */
    NOT_SAMPLED_YET,
    /** IVS was not asked for its public keys. */
    NOT_COUNTED_YET,
    /** Redis does not answer. */
    STORE_UNAVAILABLE
}
