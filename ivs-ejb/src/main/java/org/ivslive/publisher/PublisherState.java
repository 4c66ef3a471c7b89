package org.ivslive.publisher;

/** Whether the show is on. */
public enum PublisherState {
    OFFLINE,
    /** A token was given out; no media yet. */
    STARTING,
    LIVE
}
