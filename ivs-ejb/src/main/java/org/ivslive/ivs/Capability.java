package org.ivslive.ivs;

/** What a participant may do on a stage. */
public enum Capability {
    PUBLISH,
    SUBSCRIBE
}
