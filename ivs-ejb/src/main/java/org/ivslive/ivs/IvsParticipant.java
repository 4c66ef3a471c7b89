package org.ivslive.ivs;

import java.util.Optional;

/**
 * Somebody on a stage, as IVS tells of them.
 *
 * @param published whether they have published at any time of the session, not whether they do now
 * @param replicaOf the stage that they publish on, where they are a replica
 */
public record IvsParticipant(
        ParticipantId id, String userId, boolean connected, boolean published, Optional<StageArn> replicaOf) {

    /** One who came themselves. */
    public IvsParticipant(ParticipantId id, String userId, boolean connected, boolean published) {
        this(id, userId, connected, published, Optional.empty());
    }
}
