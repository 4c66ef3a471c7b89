package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/**
 * What is seen at one moment.
 *
 * @param stages all that are tracked; one that must not be touched, such as one that an operator drains, is shown as
 *     not auto-scaled
 * @param creating stages that are asked of IVS and not tracked yet
 * @param idleSince since when a stage is at or under the idle threshold without a break; absent where it is not
 * @param lead how long a stage takes from the decision to READY, as measured
 */
record Sight(
        Instant now,
        List<LiveStage> stages,
        int creating,
        PublisherState publisher,
        Flow flow,
        Map<StageArn, Instant> idleSince,
        Duration lead) {

    Sight {
        stages = List.copyOf(stages);
        idleSince = Map.copyOf(idleSince);
    }

    boolean admitsViewers() {
        return publisher != PublisherState.OFFLINE;
    }

    boolean hasMaster() {
        return stages.stream().anyMatch(LiveStage::master);
    }

    /** Those on draining stages too: they will need a seat. */
    int viewers() {
        return stages.stream().mapToInt(LiveStage::viewers).sum();
    }

    int ready() {
        return count(stage -> stage.state() == StageState.READY);
    }

    /**
     * Stages whose media is not there yet. However long that takes, they count as coming: were they given up here, a
     * media server that is down would have stages made up to the limit, and none of them would play.
     */
    int coming() {
        return creating
                + count(stage -> stage.state() == StageState.CREATING || stage.state() == StageState.CONNECTING);
    }

    /** Stages that have seats, or will have. */
    int open() {
        return ready() + coming();
    }

    int draining() {
        return count(stage -> stage.state() == StageState.DRAINING);
    }

    /** What AWS has, or is about to have. */
    int existing() {
        return creating + stages.size();
    }

    /** Whether stages were asked for that have not come into being. */
    boolean awaitsStages() {
        return creating > 0 || count(stage -> stage.state() == StageState.CREATING) > 0;
    }

    int count(Predicate<LiveStage> which) {
        return (int) stages.stream().filter(which).count();
    }
}
