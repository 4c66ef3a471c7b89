package org.ivslive.join;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** The seats that viewers can be sent to, the next one always on the stage with the fewest viewers. For one thread. */
final class Elsewhere {

    private final int seatsOfAStage;
    private final PriorityQueue<Taken> stages = new PriorityQueue<>(comparingInt(Taken::viewers));

    private record Taken(StageArn stage, int viewers) {}

    Elsewhere(List<LiveStage> all, int seatsOfAStage) {
        this.seatsOfAStage = seatsOfAStage;
        for (LiveStage stage : all) {
            if (stage.state() == StageState.READY && stage.viewers() < seatsOfAStage) {
                stages.add(new Taken(stage.arn(), stage.viewers()));
            }
        }
    }

    /** Empty where as many have been sent as there are seats. */
    Optional<StageArn> next() {
        Taken emptiest = stages.poll();
        if (emptiest == null) {
            return Optional.empty();
        }
        if (emptiest.viewers() + 1 < seatsOfAStage) {
            stages.add(new Taken(emptiest.stage(), emptiest.viewers() + 1));
        }
        return Optional.of(emptiest.stage());
    }
}
