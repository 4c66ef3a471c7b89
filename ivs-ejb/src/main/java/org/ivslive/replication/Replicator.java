package org.ivslive.replication;

import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.StageArn;
import org.ivslive.replication.NotReplicable.Reason;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has IVS replicate a publisher, and end that again. What there is, IVS alone knows: where two nodes ask for one thing,
 * or for the last replica, it is IVS that lets one of them have it.
 */
@Component
public class Replicator {

    private static final Logger LOG = LoggerFactory.getLogger(Replicator.class);

    private final LivingStages stages;
    private final ReplicaLook look;
    private final IvsGateway ivs;

    /**
     * @param changed false where it was so already
     * @param replicas the participant's, after it
     */
    public record Started(boolean changed, int replicas) {}

    @Inject
    Replicator(LivingStages stages, ReplicaLook look, IvsGateway ivs) {
        this.stages = stages;
        this.look = look;
        this.ivs = ivs;
    }

    /**
     * Safe to repeat.
     *
     * @throws NotReplicable where it cannot be done
     */
    public Started start(BroadcastId broadcast, Replication wanted) {
        check(broadcast, wanted);
        PublisherReplicas before = replicas(wanted);
        if (before.areOn(wanted.destination())) {
            return new Started(false, before.active());
        }
        if (before.free() == 0) {
            throw NotReplicable.over(before.active());
        }
        try {
            ivs.startReplication(wanted.source(), wanted.destination(), wanted.participant());
        } catch (IvsNotFound e) {
            throw new NotReplicable(Reason.PARTICIPANT_UNKNOWN);
        } catch (IvsRefused e) {
            return afterRefusal(wanted, e);
        }
        LOG.info(
                "participant {} of {} is replicated to {}",
                wanted.participant(),
                wanted.source(),
                wanted.destination());
        return new Started(true, before.active() + 1);
    }

    /**
     * False where there was no such replica. Safe to repeat.
     *
     * @throws NotReplicable where the source is none of our stages
     */
    public boolean stop(BroadcastId broadcast, Replication unwanted) {
        living(broadcast, unwanted.source(), Reason.SOURCE_UNKNOWN);
        try {
            ivs.stopReplication(unwanted.source(), unwanted.destination(), unwanted.participant());
        } catch (IvsNotFound e) {
            return false;
        }
        LOG.info(
                "participant {} of {} is not replicated to {} any more",
                unwanted.participant(),
                unwanted.source(),
                unwanted.destination());
        return true;
    }

    private void check(BroadcastId broadcast, Replication wanted) {
        if (wanted.source().equals(wanted.destination())) {
            throw new NotReplicable(Reason.SAME_STAGE);
        }
        living(broadcast, wanted.source(), Reason.SOURCE_UNKNOWN);
        LiveStage destination = living(broadcast, wanted.destination(), Reason.DESTINATION_UNKNOWN);
        if (destination.state() == StageState.DRAINING) {
            throw new NotReplicable(Reason.DESTINATION_DRAINS);
        }
    }

    private LiveStage living(BroadcastId broadcast, StageArn stage, Reason otherwise) {
        return stages.find(broadcast, stage).orElseThrow(() -> new NotReplicable(otherwise));
    }

    /** Somebody else was faster, or an answer was lost. */
    private Started afterRefusal(Replication wanted, IvsRefused refused) {
        if (refused.isQuota()) {
            throw NotReplicable.over(replicas(wanted).active());
        }
        if (!refused.isConflict()) {
            throw refused;
        }
        PublisherReplicas now = replicas(wanted);
        if (!now.areOn(wanted.destination())) {
            throw new NotReplicable(Reason.PARTICIPANT_REFUSED);
        }
        return new Started(false, now.active());
    }

    private PublisherReplicas replicas(Replication of) {
        return new PublisherReplicas(of.participant(), "", look.replicas(of.source(), of.participant()));
    }
}
