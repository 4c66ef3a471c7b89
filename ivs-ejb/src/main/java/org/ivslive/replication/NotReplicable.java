package org.ivslive.replication;

/** It cannot be replicated as it was asked for. */
public final class NotReplicable extends RuntimeException {

    private final Reason reason;
    private final int replicas;

    /** Why not. */
    public enum Reason {
        SAME_STAGE,
        /** It is none of ours, or not any more. */
        SOURCE_UNKNOWN,
        DESTINATION_UNKNOWN,
        /** It takes nobody new. */
        DESTINATION_DRAINS,
        /** They have as many replicas as they may. */
        LIMIT,
        /** They are not on the source stage. */
        PARTICIPANT_UNKNOWN,
        /** They do not publish there, are a replica themselves, or are on the destination stage already. */
        PARTICIPANT_REFUSED
    }

    NotReplicable(Reason reason) {
        this(reason, 0);
    }

    private NotReplicable(Reason reason, int replicas) {
        super(reason.name());
        this.reason = reason;
        this.replicas = replicas;
    }

    static NotReplicable over(int replicas) {
        return new NotReplicable(Reason.LIMIT, replicas);
    }

    /** How many they have, where that is the reason. */
    public int replicas() {
        return replicas;
    }

    public Reason reason() {
        return reason;
    }
}
