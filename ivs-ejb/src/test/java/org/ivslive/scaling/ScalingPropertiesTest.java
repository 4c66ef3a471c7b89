package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingStep.CallOff;
import org.ivslive.scaling.ScalingStep.Create;
import org.ivslive.scaling.ScalingStep.Drain;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** What holds for each decision, whatever is seen. */
class ScalingPropertiesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    @Provide
    Arbitrary<Tuple2<ScalingRules, Sight>> cases() {
        return Sights.cases();
    }

    @Property
    void stages_neverAboveTheLimit(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        int created = created(decide(seen));

        if (created > 0) {
            assertThat(seen.get2().existing() + created)
                    .isLessThanOrEqualTo(seen.get1().mostStages());
        }
    }

    @Property
    void stageGoes_onlyIfItIsOursOldAndIdle(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        Sight sight = seen.get2();
        for (LiveStage stage : drained(sight, decide(seen))) {
            assertThat(stage.autoScaled()).isTrue();
            assertThat(stage.master()).isFalse();
            assertThat(stage.state()).isIn(StageState.READY, StageState.CONNECTING);
            assertThat(stage.createdAt().plus(seen.get1().warmUp())).isBeforeOrEqualTo(sight.now());
            assertThat(sight.idleSince().get(stage.arn()).plusSeconds(90)).isBeforeOrEqualTo(sight.now());
            assertThat(sight.awaitsStages()).isFalse();
        }
    }

    @Property
    void drainCalledOff_wasOurs(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        Map<StageArn, LiveStage> stages = byArn(seen.get2());
        for (ScalingStep step : decide(seen).steps()) {
            if (step instanceof CallOff callOff) {
                LiveStage stage = stages.get(callOff.stage());
                assertThat(stage.autoScaled()).isTrue();
                assertThat(stage.state()).isEqualTo(StageState.DRAINING);
            }
        }
    }

    @Property
    void drained_theOthersSeatEveryoneAndMore(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        Sight sight = seen.get2();
        Set<LiveStage> gone = Set.copyOf(drained(sight, decide(seen)));
        if (gone.isEmpty()) {
            return;
        }
        int free = sight.stages().stream()
                .filter(stage -> !gone.contains(stage) && takesViewers(stage, sight))
                .mapToInt(stage -> seen.get1().seats() - stage.viewers())
                .sum();
        int moving = sight.stages().stream()
                .filter(stage -> gone.contains(stage) || stage.state() == StageState.DRAINING)
                .mapToInt(LiveStage::viewers)
                .sum();

        assertThat(free).isGreaterThanOrEqualTo(moving + sight.viewers() / 5);
    }

    @Property
    void addingAndTakingAway_areNeverOneDecision(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        Set<Boolean> ways =
                decide(seen).steps().stream().map(step -> step instanceof Drain).collect(Collectors.toSet());

        assertThat(ways).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void everyReadyStageFilling_isNeverLeftAtThat(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        ScalingRules rules = seen.get1();
        Sight sight = seen.get2();
        boolean filling =
                sight.count(stage -> stage.state() == StageState.READY && stage.viewers() < rules.filling()) == 0;
        if (filling && sight.coming() == 0 && sight.admitsViewers() && sight.existing() < rules.mostStages()) {
            assertThat(decide(seen).steps()).isNotEmpty().noneMatch(step -> step instanceof Drain);
        }
    }

    @Property
    void nobodyLive_nothingIsAdded(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        if (seen.get2().publisher() == PublisherState.OFFLINE) {
            assertThat(decide(seen).steps()).allMatch(step -> step instanceof Drain);
        }
    }

    @Property
    void numbersOfTheReason_areKept(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        ScalingDecision decision = decide(seen);
        Set<BigDecimal> kept = decision.numbers().values().stream()
                .map(number -> exact(number.toString()))
                .collect(Collectors.toSet());

        assertThat(decision.reason()).isNotBlank().doesNotContain("{");
        assertThat(kept)
                .containsAll(NUMBER.matcher(decision.reason())
                        .results()
                        .map(MatchResult::group)
                        .map(ScalingPropertiesTest::exact)
                        .toList());
        assertThat(decision.reason().endsWith(": hold")).isEqualTo(decision.holds());
    }

    @Property
    void sameSight_sameDecision(@ForAll("cases") Tuple2<ScalingRules, Sight> seen) {
        assertThat(decide(seen)).isEqualTo(decide(seen));
    }

    private static ScalingDecision decide(Tuple2<ScalingRules, Sight> seen) {
        return new ScalingPolicy(seen.get1()).decide(seen.get2());
    }

    private static int created(ScalingDecision decision) {
        return decision.steps().stream()
                .mapToInt(step -> step instanceof Create create ? create.stages() : 0)
                .sum();
    }

    private static List<LiveStage> drained(Sight sight, ScalingDecision decision) {
        Map<StageArn, LiveStage> stages = byArn(sight);
        return decision.steps().stream()
                .filter(Drain.class::isInstance)
                .map(step -> stages.get(((Drain) step).stage()))
                .toList();
    }

    private static boolean takesViewers(LiveStage stage, Sight sight) {
        return stage.state() == StageState.READY || (stage.state() == StageState.CONNECTING && !sight.admitsViewers());
    }

    private static Map<StageArn, LiveStage> byArn(Sight sight) {
        return sight.stages().stream().collect(Collectors.toMap(LiveStage::arn, Function.identity()));
    }

    private static BigDecimal exact(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }
}
