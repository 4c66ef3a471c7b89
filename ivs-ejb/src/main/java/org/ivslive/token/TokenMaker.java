package org.ivslive.token;

/** Who made a token. */
public enum TokenMaker {
    /** This application, with its signing key. */
    SELF_SIGNED,
    /** IVS, asked with CreateParticipantToken. */
    IVS
}
