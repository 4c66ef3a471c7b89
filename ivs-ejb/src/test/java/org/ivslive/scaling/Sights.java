package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** Rules and sights of all kinds, likely ones and others. */
final class Sights {

    private static final Instant NOW = Scene.NOON;

    /** A stage before it has a number. */
    private record Draft(StageState state, boolean autoScaled, int fill, Duration age, Duration idle) {}

    private Sights() {}

    /** What is seen, and the rules under which it is. */
    static Arbitrary<Tuple2<ScalingRules, Sight>> cases() {
        return Combinators.combine(rules(), sights()).as((rules, sight) -> Tuple.of(rules, sight.apply(rules)));
    }

    private static Arbitrary<ScalingRules> rules() {
        Arbitrary<Integer> seats = Arbitraries.integers().between(2, 60);
        Arbitrary<Integer> filling = Arbitraries.integers().between(1, 100);
        Arbitrary<Integer> idle = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> most = Arbitraries.integers().between(1, 25);
        Arbitrary<Integer> spare = Arbitraries.integers().between(0, 3);
        return Combinators.combine(seats, filling, idle, most, spare).as((all, up, down, stages, more) -> {
            int threshold = Math.max(1, all * up / 100);
            int quiet = Math.min(threshold - 1, threshold * down / 100);
            return new ScalingRules(all, threshold, quiet, stages, Duration.ofMinutes(5), Duration.ofSeconds(30), more);
        });
    }

    private static Arbitrary<Function<ScalingRules, Sight>> sights() {
        Arbitrary<Flow> flows = Combinators.combine(rates(), rates()).as(Flow::new);
        return Combinators.combine(
                        drafts().list().ofMaxSize(25),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(0, 0, 0, 0, 1, 3),
                        Arbitraries.of(PublisherState.class),
                        flows,
                        seconds(60))
                .as((drafts, masterFill, creating, publisher, flow, lead) ->
                        rules -> sight(rules, drafts, masterFill, creating, publisher, flow, lead));
    }

    private static Arbitrary<Double> rates() {
        return Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 3),
                Arbitraries.doubles().between(0, 300));
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<StageState> states = Arbitraries.of(
                StageState.READY,
                StageState.READY,
                StageState.READY,
                StageState.CREATING,
                StageState.CONNECTING,
                StageState.DRAINING);
        Arbitrary<Integer> fills = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10), Arbitraries.integers().between(0, 100));
        return Combinators.combine(states, Arbitraries.of(true, true, true, false), fills, seconds(900), seconds(300))
                .as(Draft::new);
    }

    private static Arbitrary<Duration> seconds(int most) {
        return Arbitraries.integers().between(0, most).map(Duration::ofSeconds);
    }

    private static Sight sight(
            ScalingRules rules,
            List<Draft> drafts,
            int masterFill,
            int creating,
            PublisherState publisher,
            Flow flow,
            Duration lead) {
        List<LiveStage> stages = new ArrayList<>();
        Map<StageArn, Instant> idleSince = new HashMap<>();
        Draft master = new Draft(StageState.READY, false, masterFill, Duration.ofDays(1), Duration.ofHours(1));
        stages.add(stage(0, master, rules));
        for (Draft draft : drafts) {
            LiveStage stage = stage(stages.size(), draft, rules);
            stages.add(stage);
            if (stage.viewers() <= rules.idle() && stage.state() != StageState.DRAINING) {
                idleSince.put(stage.arn(), NOW.minus(draft.idle()));
            }
        }
        return new Sight(NOW, stages, creating, publisher, flow, idleSince, lead);
    }

    private static LiveStage stage(int number, Draft draft, ScalingRules rules) {
        StageArn arn = Scene.arn(number);
        Instant made = NOW.minus(draft.age());
        int viewers = draft.state() == StageState.CREATING ? 0 : rules.seats() * draft.fill() / 100;
        return new LiveStage(
                arn, arn.id().value(), draft.state(), number == 0, draft.autoScaled(), made, made, viewers);
    }
}
