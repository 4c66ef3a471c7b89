package org.ivslive.seat;

import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;
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
            for (LiveStage stage : stages.all(broadcast)) {
                int freed = seats.sweep(broadcast, stage.arn());
                if (freed > 0) {
                    LOG.info(
                            "{} seats freed on {}: not confirmed in {} s",
                            freed,
                            stage.arn(),
                            SeatBook.TIMEOUT.toSeconds());
                }
            }
        } catch (LiveStoreUnavailable e) {
            // Nothing is known, so nobody is taken for gone; the next sweep comes soon.
            LOG.debug("no sweep without Redis", e);
        }
    }
}
