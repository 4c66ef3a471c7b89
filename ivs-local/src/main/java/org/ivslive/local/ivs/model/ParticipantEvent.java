package org.ivslive.local.ivs.model;

import java.time.Instant;
import java.util.Optional;

/** Something that a participant did or that happened to them. */
public record ParticipantEvent(long sequence, Name name, Instant time, Optional<Replica> replica) {

    /** The names that the stand-in uses, of those that IVS has. */
    public enum Name {
        JOINED,
        LEFT,
        PUBLISH_STARTED,
        PUBLISH_STOPPED,
        REPLICATION_STARTED,
        REPLICATION_STOPPED
    }
}
