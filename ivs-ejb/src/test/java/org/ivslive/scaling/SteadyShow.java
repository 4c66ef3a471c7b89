package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingStep.CallOff;
import org.ivslive.scaling.ScalingStep.Create;
import org.ivslive.scaling.ScalingStep.Drain;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** A show that nobody enters or leaves, and whose scaler gets what it asks for before it looks again. */
final class SteadyShow {

    private final ScalingRules rules;
    private final ScalingPolicy policy;
    private final IdleWatch idle;
    private final PublisherState publisher;
    private List<LiveStage> stages;
    private Instant now;
    private int made = 1000;

    SteadyShow(ScalingRules rules, Sight start) {
        this.rules = rules;
        this.policy = new ScalingPolicy(rules);
        this.idle = new IdleWatch(rules);
        this.publisher = start.publisher();
        this.now = start.now();
        this.stages = start.stages();
    }

    int viewers() {
        return stages.stream().mapToInt(LiveStage::viewers).sum();
    }

    ScalingDecision look() {
        idle.seen(now, stages);
        ScalingDecision decision =
                policy.decide(new Sight(now, stages, 0, publisher, Flow.NONE, idle.since(), Duration.ofSeconds(2)));
        now = now.plus(rules.period());
        decision.steps().forEach(this::take);
        arrive();
        move();
        stages = stages.stream()
                .filter(stage -> stage.state() != StageState.DRAINING || stage.viewers() > 0)
                .toList();
        return decision;
    }

    private void take(ScalingStep step) {
        if (step instanceof Create create) {
            List<LiveStage> more = new ArrayList<>(stages);
            for (int i = 0; i < create.stages(); i++) {
                StageArn arn = Scene.arn(made++);
                more.add(new LiveStage(arn, "made", StageState.READY, false, true, now, now, 0));
            }
            stages = more;
        } else if (step instanceof CallOff callOff) {
            set(callOff.stage(), StageState.READY);
        } else if (step instanceof Drain drain) {
            set(drain.stage(), StageState.DRAINING);
        }
    }

    private void arrive() {
        for (LiveStage stage : stages) {
            if (stage.state() == StageState.CREATING || stage.state() == StageState.CONNECTING) {
                set(stage.arn(), StageState.READY);
            }
        }
    }

    private void move() {
        for (LiveStage stage : stages) {
            for (int i = 0; stage.state() == StageState.DRAINING && i < stage.viewers(); i++) {
                stages.stream()
                        .filter(other -> other.state() == StageState.READY && other.viewers() < rules.seats())
                        .min(Comparator.comparingInt(LiveStage::viewers))
                        .ifPresent(other -> {
                            replace(other.arn(), other.state(), 1);
                            replace(stage.arn(), stage.state(), -1);
                        });
            }
        }
    }

    private void set(StageArn arn, StageState state) {
        replace(arn, state, 0);
    }

    private void replace(StageArn arn, StageState state, int more) {
        stages = stages.stream()
                .map(stage -> stage.arn().equals(arn)
                        ? new LiveStage(
                                arn,
                                stage.name(),
                                state,
                                stage.master(),
                                stage.autoScaled(),
                                stage.createdAt(),
                                now,
                                stage.viewers() + more)
                        : stage)
                .toList();
    }
}
