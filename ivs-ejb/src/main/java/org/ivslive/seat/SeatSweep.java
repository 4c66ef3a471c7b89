package org.ivslive.seat;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
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
    private final Counter swept;
    private final Counter done;
    private final Counter failed;

    @Inject
    public SeatSweep(SeatBook seats, StageRegistry stages, Meters meters) {
        this.seats = seats;
        this.stages = stages;
        swept = meters.counter(Metric.SWEPT_SEATS);
        done = meters.counter(Metric.SWEEPS, "done");
        failed = meters.counter(Metric.SWEEPS, "failed");
    }

    public void sweep(BroadcastId broadcast) {
        try {
            List<StageArn> all =
                    stages.all(broadcast).stream().map(LiveStage::arn).toList();
            int freed = seats.sweep(broadcast, all);
            swept.add(freed);
            if (freed > 0) {
                LOG.info("{} seats freed: not confirmed in {} s", freed, SeatBook.TIMEOUT.toSeconds());
            }
            done.increment();
        } catch (LiveStoreUnavailable e) {
            failed.increment();
            // Nothing is known, so nobody is taken for gone; the next sweep comes soon.
            LOG.debug("no sweep without Redis", e);
        }
    }
}
