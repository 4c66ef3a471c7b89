package org.ivslive.ivs;

/** Which of a session's participants are wanted. IVS takes one such wish a call. */
public enum ParticipantFilter {
    /** Those who are on the stage now. */
    CONNECTED,
    /** Those who have published at any time of the session. */
    PUBLISHED
}
