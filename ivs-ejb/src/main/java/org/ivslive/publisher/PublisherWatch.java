package org.ivslive.publisher;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.ParticipantFilter;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks IVS whether the broadcaster is on the master stage, for those who publish there with nothing of ours in between:
 * OBS, or a page of somebody else's. One node asks, and only while somebody is expected or live.
 */
@Component
class PublisherWatch {

    /** Shorter than the time between two looks, so that each look is some node's. */
    static final Duration LEASE = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(PublisherWatch.class);

    private final Publisher publisher;
    private final StageRegistry stages;
    private final IvsGateway ivs;
    private final Leases leases;
    private final Keys keys;

    @Inject
    PublisherWatch(Publisher publisher, StageRegistry stages, IvsGateway ivs, Leases leases, Keys keys) {
        this.publisher = publisher;
        this.stages = stages;
        this.ivs = ivs;
        this.leases = leases;
        this.keys = keys;
    }

    void look(BroadcastId broadcast) {
        try {
            if (publisher.status(broadcast).admitsViewers() && leases.hold(keys.publisherLease(broadcast), LEASE)) {
                Optional<StageArn> master = stages.master(broadcast).map(LiveStage::arn);
                if (master.isPresent() && isPublishing(master.get())) {
                    publisher.reported(broadcast);
                }
            }
        } catch (LiveStoreUnavailable | IvsException e) {
            // Nothing is known, so nothing is changed; the next look comes soon.
            LOG.debug("the broadcaster cannot be looked for", e);
        }
    }

    private boolean isPublishing(StageArn master) {
        Optional<String> session = ivs.getStage(master).activeSessionId();
        return session.isPresent()
                && ivs
                        .listParticipants(
                                master, session.get(), ParticipantFilter.PUBLISHED, IvsGateway.LARGEST_PAGE, null)
                        .participants()
                        .stream()
                        .anyMatch(IvsParticipant::connected);
    }
}
