package org.ivslive.web.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the steps in the lives of stages: media servers what there is to send to, and those who run the show what was
 * done and why. What somebody misses is in the next figures, and in what media servers ask for from time to time.
 */
@Component
class StageNews {

    /** IVS has the stage, and can be sent to. */
    private static final Set<StageState> THERE =
            EnumSet.of(StageState.CONNECTING, StageState.READY, StageState.DRAINING);

    private final LiveHub hub;

    @Inject
    StageNews(LiveHub hub) {
        this.hub = hub;
    }

    void observe(@Observes StageChange change) {
        boolean was = isThere(change.from());
        boolean is = isThere(change.to());
        if (is && !was) {
            tellMediaServers(LiveMessages.created(change));
        } else if (was && !is) {
            tellMediaServers(LiveMessages.deleted(change));
        }
        String news = LiveMessages.changed(change);
        for (Connection connection : hub.connections()) {
            if (connection.listensTo(Channel.STAGES)) {
                connection.tell(news);
            }
        }
    }

    private static boolean isThere(@Nullable StageState state) {
        return state != null && THERE.contains(state);
    }

    private void tellMediaServers(String text) {
        for (Connection connection : hub.connections()) {
            if (connection.isMediaServer()) {
                connection.tell(text);
            }
        }
    }
}
