package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.StageArn;
import org.ivslive.wiring.Component;

/**
 * What people do with stages. Each call can be made again: it then finds that it was done. A stage that a person has
 * taken in hand is not the scaler's any more.
 */
@Component
public class StagesByHand {

    /** Somebody else may take a step at the same moment, and then the stage is looked at anew. */
    private static final int ATTEMPTS = 3;

    private final TrackedStages stages;
    private final StageSteps steps;
    private final StageRemover remover;
    private final IvsGateway ivs;

    @Inject
    StagesByHand(TrackedStages stages, StageSteps steps, StageRemover remover, IvsGateway ivs) {
        this.stages = stages;
        this.steps = steps;
        this.remover = remover;
        this.ivs = ivs;
    }

    /** Has the stage emptied and then deleted; whoever is on it keeps watching until they have a seat elsewhere. */
    public ByHand drain(BroadcastId broadcast, StageArn arn) {
        return attempt(broadcast, arn, stage -> {
            if (stage.master()) {
                return Optional.of(new ByHand.IsMaster());
            }
            return switch (stage.state()) {
                case DRAINING -> Optional.of(new ByHand.Done(stage));
                case READY, CONNECTING -> turn(broadcast, stage, StageState.DRAINING, "drained by hand");
                default -> Optional.of(new ByHand.NotNow(stage.state()));
            };
        });
    }

    /** Calls the draining of the stage off. */
    public ByHand keep(BroadcastId broadcast, StageArn arn) {
        return attempt(broadcast, arn, stage -> switch (stage.state()) {
            case DRAINING -> turn(broadcast, stage, StageState.READY, "draining called off by hand");
            case READY, CONNECTING -> Optional.of(new ByHand.Done(stage));
            default -> Optional.of(new ByHand.NotNow(stage.state()));
        });
    }

    /** Takes an empty stage away. */
    public ByHand delete(BroadcastId broadcast, StageArn arn) {
        return attempt(broadcast, arn, stage -> {
            if (stage.master()) {
                return Optional.of(new ByHand.IsMaster());
            }
            if (stage.state() == StageState.CREATING) {
                return Optional.of(new ByHand.NotNow(stage.state()));
            }
            if (stage.viewers() > 0) {
                return Optional.of(new ByHand.Occupied(stage.viewers()));
            }
            return remover.remove(broadcast, stage, "deleted by hand")
                    ? Optional.of(new ByHand.Done(stage))
                    : Optional.empty();
        });
    }

    /**
     * Gives the stage another name, at IVS and here.
     *
     * @throws org.ivslive.ivs.IvsException where IVS did not do it
     */
    public ByHand rename(BroadcastId broadcast, StageArn arn, String name) {
        IvsStage renamed = ivs.renameStage(arn, name);
        return attempt(broadcast, arn, stage -> {
            LiveStage named = stage.named(renamed.name());
            return named.equals(stage)
                            || steps.take(
                                    broadcast, named, stage.state(), "renamed by hand", Map.of("before", stage.name()))
                    ? Optional.of(new ByHand.Done(named))
                    : Optional.empty();
        });
    }

    private Optional<ByHand> turn(BroadcastId broadcast, LiveStage stage, StageState to, String reason) {
        LiveStage ours = stage.byHand();
        return steps.take(broadcast, ours, to, reason, Map.of("viewers", stage.viewers()))
                ? Optional.of(new ByHand.Done(ours.in(to)))
                : Optional.empty();
    }

    /** @param what empty where the stage was not as it was seen any more */
    private ByHand attempt(BroadcastId broadcast, StageArn arn, Function<LiveStage, Optional<ByHand>> what) {
        Optional<LiveStage> stage = find(broadcast, arn);
        for (int i = 0; i < ATTEMPTS && stage.isPresent(); i++) {
            Optional<ByHand> done = what.apply(stage.get());
            if (done.isPresent()) {
                return done.get();
            }
            stage = find(broadcast, arn);
        }
        return stage.<ByHand>map(seen -> new ByHand.NotNow(seen.state())).orElseGet(ByHand.Gone::new);
    }

    private Optional<LiveStage> find(BroadcastId broadcast, StageArn arn) {
        return stages.all(broadcast).stream()
                .filter(stage -> stage.arn().equals(arn))
                .findFirst();
    }
}
