package org.ivslive.stage;

import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes stages away: here first, so that nobody is seated there any more, then from IVS. */
@Component
public class StageRemover {

    private static final Logger LOG = LoggerFactory.getLogger(StageRemover.class);

    private final StageSteps steps;
    private final StageOrders orders;
    private final IvsGateway ivs;

    @Inject
    StageRemover(StageSteps steps, StageOrders orders, IvsGateway ivs) {
        this.steps = steps;
        this.orders = orders;
        this.ivs = ivs;
    }

    /** False where the stage is not as it was seen any more, or somebody sits there. */
    public boolean remove(BroadcastId broadcast, LiveStage stage, String reason) {
        if (stage.master() || !steps.close(broadcast, stage, reason)) {
            return false;
        }
        deleteAtIvs(broadcast, stage.arn());
        return true;
    }

    /** Has IVS delete the stages that it has not yet. */
    void goOn(BroadcastId broadcast) {
        orders.closing(broadcast).forEach(stage -> deleteAtIvs(broadcast, stage));
    }

    private void deleteAtIvs(BroadcastId broadcast, StageArn stage) {
        try {
            ivs.deleteStage(stage);
        } catch (IvsNotFound e) {
            LOG.debug("stage {} was deleted before", stage);
        } catch (IvsException e) {
            LOG.warn("IVS has not deleted stage {} yet: {}", stage, e.getMessage());
            return;
        }
        orders.closed(broadcast, stage);
    }
}
