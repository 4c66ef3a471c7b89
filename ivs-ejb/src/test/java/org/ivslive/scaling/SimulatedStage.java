package org.ivslive.scaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** A stage of a simulated day, and who sits on it. */
final class SimulatedStage {

    /** @param bot takes a seat and never confirms it */
    record Person(int since, boolean bot) {}

    private final int number;
    private final int madeAt;
    private final int readyAt;
    final List<Person> people = new ArrayList<>();
    private boolean draining;

    SimulatedStage(int number, int madeAt, int readyAt) {
        this.number = number;
        this.madeAt = madeAt;
        this.readyAt = readyAt;
    }

    StageState state(int second) {
        if (draining) {
            return StageState.DRAINING;
        }
        return second < readyAt ? StageState.CREATING : StageState.READY;
    }

    boolean takes(int second, int seats) {
        return state(second) == StageState.READY && people.size() < seats;
    }

    StageArn arn() {
        return Scene.arn(number);
    }

    void drain(boolean drains) {
        draining = drains;
    }

    LiveStage seen(int second) {
        Instant made = Scene.NOON.plusSeconds(madeAt);
        boolean master = number == 0;
        return new LiveStage(arn(), "stage-" + number, state(second), master, !master, made, made, people.size());
    }
}
