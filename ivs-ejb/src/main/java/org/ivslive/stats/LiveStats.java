package org.ivslive.stats;

import jakarta.inject.Inject;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.publisher.Publisher;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;

/** Reads the figures of the show as they are now. */
@Component
public class LiveStats {

    private final Publisher publisher;
    private final StageRegistry stages;

    @Inject
    LiveStats(Publisher publisher, StageRegistry stages) {
        this.publisher = publisher;
        this.stages = stages;
    }

    public LiveFigures now(BroadcastId broadcast) {
        return new LiveFigures(publisher.status(broadcast), stages.all(broadcast));
    }
}
