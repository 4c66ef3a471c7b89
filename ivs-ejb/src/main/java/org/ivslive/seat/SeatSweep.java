package org.ivslive.seat;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees the seats of those who have gone without a word. Every node may do it: a seat is freed once. */
@Component
public class SeatSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SeatSweep.class);

    private final SeatBook seats;
    private final StageRegistry stages;

    @Inject
    public SeatSweep(SeatBook seats, StageRegistry stages) {
        this.seats = seats;
        this.stages = stages;
    }

    public void sweep(BroadcastId broadcast) {
        try {
            List<StageArn> all =
                    stages.all(broadcast).stream().map(LiveStage::arn).toList();
            int freed = seats.sweep(broadcast, all);
            if (freed > 0) {
                LOG.info("{} seats freed: not confirmed in {} s", freed, SeatBook.TIMEOUT.toSeconds());
            }
        } catch (LiveStoreUnavailable e) {
            // Nothing is known, so nobody is taken for gone; the next sweep comes soon.
            LOG.debug("no sweep without Redis", e);
        }
    }
}
