package org.ivslive.web.replication;

import org.ivslive.replication.PublisherReplicas;
import org.ivslive.replication.Replicator;
import org.ivslive.web.openapi.Says;

/** Whether somebody is replicated from now on. */
record ReplicatingBody(
        String sourceStageArn,
        String destinationStageArn,
        String participantId,
        boolean replicating,
        @Says("False where it was so already.") boolean changed) {

    /** With the number of their replicas. */
    record Started(
            String sourceStageArn,
            String destinationStageArn,
            String participantId,
            boolean replicating,

            @Says("False where it was so already.") boolean changed,

            int activeReplicas,
            int limit) {

        static Started of(ReplicationBody asked, Replicator.Started started) {
            return new Started(
                    asked.sourceStageArn(),
                    asked.destinationStageArn(),
                    asked.participantId(),
                    true,
                    started.changed(),
                    started.replicas(),
                    PublisherReplicas.LIMIT);
        }
    }

    static ReplicatingBody ended(ReplicationBody asked, boolean changed) {
        return new ReplicatingBody(
                asked.sourceStageArn(), asked.destinationStageArn(), asked.participantId(), false, changed);
    }
}
