package org.ivslive.web.replication;

import java.util.List;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsReplica;
import org.ivslive.ivs.StageArn;
import org.ivslive.replication.PublisherReplicas;
import org.ivslive.replication.StageReplication;
import org.ivslive.stage.LiveStage;
import org.ivslive.web.openapi.Says;

/** Who is replicated from a stage, and to it. */
record ReplicationStatusBody(
        String stageArn,
        String stageId,
        boolean isMaster,

        @Says("Those who publish there themselves.") List<Publisher> publishers,

        @Says("Those who publish elsewhere and are replicated to it.")
        List<Copy> copies) {

    /** As IVS calls it. */
    enum ReplicaState {
        ACTIVE,
        STOPPED
    }

    record Replica(String stageArn, String stageId, ReplicaState state) {

        static Replica of(IvsReplica replica) {
            StageArn stage = replica.destination();
            return new Replica(
                    stage.value(), stage.id().value(), replica.active() ? ReplicaState.ACTIVE : ReplicaState.STOPPED);
        }
    }

    record Publisher(
            String participantId,
            String userId,
            List<Replica> replicas,
            int activeReplicas,
            int limit,
            @Says("How many more there may be.") int free) {

        static Publisher of(PublisherReplicas publisher) {
            return new Publisher(
                    publisher.participant().value(),
                    publisher.userId(),
                    publisher.replicas().stream().map(Replica::of).toList(),
                    publisher.active(),
                    PublisherReplicas.LIMIT,
                    publisher.free());
        }
    }

    record Copy(String participantId, String userId, String sourceStageArn) {

        static Copy of(IvsParticipant participant) {
            return new Copy(
                    participant.id().value(),
                    participant.userId(),
                    participant.replicaOf().map(StageArn::value).orElse(""));
        }
    }

    static ReplicationStatusBody of(LiveStage stage, StageReplication replication) {
        return new ReplicationStatusBody(
                stage.arn().value(),
                stage.id().value(),
                stage.master(),
                publishers(replication),
                replication.copies().stream().map(Copy::of).toList());
    }

    static List<Publisher> publishers(StageReplication replication) {
        return replication.publishers().stream().map(Publisher::of).toList();
    }
}
