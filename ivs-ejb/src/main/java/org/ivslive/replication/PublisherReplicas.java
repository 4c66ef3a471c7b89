package org.ivslive.replication;

import java.util.List;
import org.ivslive.ivs.IvsReplica;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;

/** Somebody who publishes, and where else they are seen, or were. */
public record PublisherReplicas(ParticipantId participant, String userId, List<IvsReplica> replicas) {

    /** On how many other stages IVS has a participant seen. It cannot be raised. */
    public static final int LIMIT = 5;

    public PublisherReplicas {
        replicas = List.copyOf(replicas);
    }

    public int active() {
        return (int) replicas.stream().filter(IvsReplica::active).count();
    }

    /** How many more there may be. */
    public int free() {
        return Math.max(0, LIMIT - active());
    }

    public boolean areOn(StageArn destination) {
        return replicas.stream()
                .anyMatch(replica -> replica.active() && replica.destination().equals(destination));
    }
}
