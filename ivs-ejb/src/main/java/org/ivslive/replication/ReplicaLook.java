package org.ivslive.replication;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsParticipantPage;
import org.ivslive.ivs.IvsReplica;
import org.ivslive.ivs.IvsReplicaPage;
import org.ivslive.ivs.ParticipantFilter;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Asks IVS who publishes on a stage, and where else they are seen. */
@Component
public class ReplicaLook {

    private final IvsGateway ivs;

    @Inject
    ReplicaLook(IvsGateway ivs) {
        this.ivs = ivs;
    }

    /**
     * @throws org.ivslive.ivs.IvsException where IVS does not tell, or has no such stage
     */
    public StageReplication of(StageArn stage) {
        Optional<String> session = ivs.getStage(stage).activeSessionId();
        if (session.isEmpty()) {
            return StageReplication.NOBODY;
        }
        List<PublisherReplicas> publishers = new ArrayList<>();
        List<IvsParticipant> copies = new ArrayList<>();
        for (IvsParticipant participant : publishers(stage, session.get())) {
            if (participant.replicaOf().isPresent()) {
                copies.add(participant);
            } else {
                publishers.add(new PublisherReplicas(
                        participant.id(), participant.userId(), replicas(stage, participant.id())));
            }
        }
        return new StageReplication(publishers, copies);
    }

    /** All replicas of a participant, those that have ended too. */
    List<IvsReplica> replicas(StageArn source, ParticipantId participant) {
        List<IvsReplica> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsReplicaPage page = ivs.listReplicas(source, participant, IvsGateway.LARGEST_REPLICA_PAGE, next);
            all.addAll(page.replicas());
            next = page.nextToken().orElse(null);
        } while (next != null);
        return all;
    }

    private List<IvsParticipant> publishers(StageArn stage, String session) {
        List<IvsParticipant> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsParticipantPage page =
                    ivs.listParticipants(stage, session, ParticipantFilter.PUBLISHED, IvsGateway.LARGEST_PAGE, next);
            page.participants().stream().filter(IvsParticipant::connected).forEach(all::add);
            next = page.nextToken().orElse(null);
        } while (next != null);
        return all;
    }
}
