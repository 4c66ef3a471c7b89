package org.ivslive.replication;

import java.util.List;
import org.ivslive.ivs.IvsParticipant;

/**
 * Who is replicated from a stage, and to it.
 *
 * @param publishers those who publish there themselves
 * @param copies those who publish elsewhere
 */
public record StageReplication(List<PublisherReplicas> publishers, List<IvsParticipant> copies) {

    /** Nobody is on the stage. */
    static final StageReplication NOBODY = new StageReplication(List.of(), List.of());

    public StageReplication {
        publishers = List.copyOf(publishers);
        copies = List.copyOf(copies);
    }
}
