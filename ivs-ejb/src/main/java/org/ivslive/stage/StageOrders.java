package org.ivslive.stage;

import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;

/** What IVS was asked for and is not known to have done. */
public interface StageOrders {

    /** Notes that a stage is about to be made; false where there are as many as there may be, with those on order. */
    boolean note(BroadcastId broadcast, StageOrder order, int mostStages);

    /** The stage is tracked, or was never made. */
    void settle(BroadcastId broadcast, String order);

    List<StageOrder> open(BroadcastId broadcast);

    /** Stages that are over here and that IVS may still have. */
    List<StageArn> closing(BroadcastId broadcast);

    /** IVS does not have it any more. */
    void closed(BroadcastId broadcast, StageArn stage);
}
