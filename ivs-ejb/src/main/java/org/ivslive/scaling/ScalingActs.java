package org.ivslive.scaling;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageMaker;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.stage.StageSteps;
import org.ivslive.wiring.Component;

/** Does what was decided, and notes what came of it. After a failure it rests, longer each time. */
@Component
class ScalingActs {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final StageMaker maker;
    private final StageSteps steps;
    private final StageRegistry stages;
    private final Lookout lookout;
    private final DecisionTrail trail;
    private final Clock clock;
    private final AtomicReference<Rest> rest = new AtomicReference<>(Rest.NONE);

    private record Rest(Instant until, Duration length) {

        static final Rest NONE = new Rest(Instant.EPOCH, Duration.ZERO);

        Rest longer(Instant now, Duration atLeast) {
            Duration next = length.isZero() ? FIRST_REST : length.multipliedBy(2);
            Duration bounded = next.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : next;
            return new Rest(now.plus(bounded.compareTo(atLeast) > 0 ? bounded : atLeast), bounded);
        }
    }

    private final ManagedExecutorService executor;

    @Inject
    ScalingActs(
            StageMaker maker,
            StageSteps steps,
            StageRegistry stages,
            Lookout lookout,
            DecisionTrail trail,
            Clock clock,
            ManagedExecutorService executor) {
        this.executor = executor;
        this.maker = maker;
        this.steps = steps;
        this.stages = stages;
        this.lookout = lookout;
        this.trail = trail;
        this.clock = clock;
    }

    boolean mayAct(Instant now) {
        return !now.isBefore(Objects.requireNonNull(rest.get()).until());
    }

    /** Whether anything came of it. */
    boolean act(BroadcastId broadcast, ScalingDecision decision) {
        boolean done = false;
        for (ScalingStep step : decision.steps()) {
            if (step instanceof ScalingStep.Create create) {
                done |= create(broadcast, create.stages(), decision);
            } else if (step instanceof ScalingStep.Drain drain) {
                done |= turn(broadcast, drain.stage(), StageState.DRAINING, "DRAIN", decision);
            } else if (step instanceof ScalingStep.CallOff callOff) {
                done |= turn(broadcast, callOff.stage(), StageState.READY, "CALL_OFF", decision);
            }
        }
        return done;
    }

    private boolean create(BroadcastId broadcast, int count, ScalingDecision decision) {
        Instant begin = clock.instant();
        List<CompletableFuture<Made>> making = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            making.add(CompletableFuture.supplyAsync(
                    () -> make(broadcast, decision.reason(), decision.numbers()), executor));
        }
        List<Made> all = making.stream().map(CompletableFuture::join).toList();
        long made = all.stream().filter(each -> each.stage().isPresent()).count();
        Optional<IvsException> failure =
                all.stream().flatMap(each -> each.failure().stream()).findFirst();
        failure.ifPresentOrElse(this::rest, () -> rest.set(Rest.NONE));
        if (made > 0) {
            lookout.made(Duration.between(begin, clock.instant()));
        }
        String outcome = "made " + made + " of " + count
                + failure.map(why -> ": " + why.getMessage()).orElse("");
        trail.note(broadcast, "CREATE", decision.reason(), decision.numbers(), outcome);
        return made > 0;
    }

    private record Made(Optional<StageArn> stage, Optional<IvsException> failure) {}

    private Made make(BroadcastId broadcast, String reason, Map<String, Object> numbers) {
        try {
            return new Made(maker.makeOneMore(broadcast, reason, numbers), Optional.empty());
        } catch (IvsException e) {
            return new Made(Optional.empty(), Optional.of(e));
        }
    }

    private void rest(IvsException why) {
        Duration atLeast = why instanceof IvsUnavailable later ? later.retryAfter() : FIRST_REST;
        rest.updateAndGet(before -> before.longer(clock.instant(), atLeast));
    }

    private boolean turn(BroadcastId broadcast, StageArn arn, StageState to, String action, ScalingDecision decision) {
        Optional<LiveStage> stage = stages.all(broadcast).stream()
                .filter(each -> each.arn().equals(arn))
                .findFirst();
        boolean done =
                stage.isPresent() && steps.take(broadcast, stage.get(), to, decision.reason(), decision.numbers());
        if (done) {
            trail.note(broadcast, action, decision.reason(), decision.numbers(), "done: " + arn.id());
        }
        return done;
    }
}
