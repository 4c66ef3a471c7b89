package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.scaling.Scene.NO_SPARE;
import static org.ivslive.scaling.Scene.RULES;
import static org.ivslive.scaling.Scene.arn;
import static org.ivslive.scaling.Scene.master;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingStep.CallOff;
import org.ivslive.scaling.ScalingStep.Create;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingUpTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The contract's rules by their words, without a spare stage. */
    static Stream<Arguments> rules() {
        return Stream.of(
                row("nobody there", master(0), 0),
                row("one short of the threshold", master(44), 0),
                row("every READY stage has reached the threshold", master(45), 1),
                row("the only one is full", master(50), 1),
                row("all three have reached it", master(45).ready(45, 45), 1),
                row("one of three has not", master(50).ready(50, 34), 0),
                row("spread unevenly, and all have reached it", master(50).ready(50, 45), 1),
                row(
                        "a stage that was named by many, and an empty one",
                        master(50).ready(0),
                        0),
                row("all have reached it, and one is coming", master(45).auto(StageState.CONNECTING, 0, HOUR), 0),
                row("all have reached it, and one is being made", master(45).auto(StageState.CREATING, 0, HOUR), 0),
                row("all have reached it, and one was asked for", master(45).creating(1), 0),
                row(
                        "joins fill the free seats before a stage can be READY",
                        master(40).joins(5.5),
                        1),
                row("joins leave the last seat", master(40).joins(5), 0),
                row(
                        "who comes and goes leaves the seats as they are",
                        master(40).flow(50, 49),
                        0),
                row("the slower the making, the earlier", master(30).joins(1).lead(Duration.ofSeconds(25)), 1),
                row("as many as are needed in one step", master(50).joins(100), 4),
                row("those on draining stages need seats", master(20).manual(StageState.DRAINING, 25), 1),
                row("a stage of the operator has seats too", master(45).manual(StageState.READY, 0), 0));
    }

    @ParameterizedTest(name = "{0}: +{2}")
    @MethodSource("rules")
    void stagesAreAdded_asTheContractSays(String rule, Scene scene, int stages) {
        assertThat(scene.under(NO_SPARE).steps())
                .as(rule)
                .isEqualTo(stages == 0 ? List.of() : List.of(new Create(stages)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void spareStage_comesOnTop(String rule, Scene scene, int stages) {
        int open = scene.sight().open();
        int wanted = NO_SPARE.needed(
                scene.sight().viewers(),
                scene.sight().flow().comers(scene.sight().lead()));

        assertThat(created(scene.under(RULES))).as(rule).isEqualTo(Math.max(0, wanted + 1 - open));
    }

    @Test
    void spareStage_isKeptFromTheTokenOn() {
        assertThat(master(0).publisher(PublisherState.STARTING).under(RULES).steps())
                .containsExactly(new Create(1));
        assertThat(master(0).publisher(PublisherState.OFFLINE).under(RULES).steps())
                .isEmpty();
    }

    @Test
    void nobodyLive_noStageIsAdded() {
        ScalingDecision decision =
                master(50).ready(50).publisher(PublisherState.OFFLINE).under(RULES);

        assertThat(decision.steps()).isEmpty();
        assertThat(decision.reason()).isEqualTo("100/100 on 2 stages, nobody is live: hold");
    }

    @Test
    void drains_areCalledOffBeforeStagesAreMade_theFullestFirst() {
        Scene scene = master(50)
                .auto(StageState.DRAINING, 1, HOUR)
                .auto(StageState.DRAINING, 3, HOUR)
                .auto(StageState.DRAINING, 2, HOUR);

        ScalingDecision decision = scene.under(RULES);

        assertThat(decision.steps()).containsExactly(new CallOff(arn(2)), new CallOff(arn(3)));
        assertThat(decision.reason()).isEqualTo("56/50 on 1 stage: 2 drains called off");
    }

    @Test
    void drainsCalledOff_doNotSuffice_theRestIsMade() {
        Scene scene = master(50).joins(50).auto(StageState.DRAINING, 1, HOUR);

        ScalingDecision decision = scene.under(RULES);

        assertThat(decision.steps()).containsExactly(new CallOff(arn(1)), new Create(3));
        assertThat(decision.reason()).isEqualTo("51/50 on 1 stage, 50.0 joins/s, 0 s to full: 1 drain called off, +3");
    }

    @Test
    void drainOfTheOperator_isNotCalledOff() {
        assertThat(master(50).manual(StageState.DRAINING, 3).under(NO_SPARE).steps())
                .containsExactly(new Create(1));
    }

    @Test
    void limit_countsWhatExists() {
        ScalingRules four = withMost(4);
        Scene scene = master(50).manual(StageState.DRAINING, 0).creating(1);

        assertThat(scene.joins(500).under(four).steps()).containsExactly(new Create(1));
    }

    @Test
    void limitReached_isSaid() {
        ScalingDecision decision = master(50).ready(50).under(withMost(2));

        assertThat(decision.steps()).isEmpty();
        assertThat(decision.reason()).isEqualTo("100/100 on 2 stages, 4 wanted, 2 of at most 2 exist: hold");
    }

    @Test
    void rateThatCannotBe_endsAtTheLimit() {
        assertThat(created(master(0).joins(Double.MAX_VALUE).under(RULES))).isEqualTo(19);
    }

    @Test
    void masterNotSeen_isNoDataAndNoReason() {
        assertThat(Scene.empty().under(RULES).reason())
                .isEqualTo("0/0 on 0 stages, the master stage is not known: hold");
        assertThat(Scene.empty().ready(50).under(RULES).steps()).isEmpty();
    }

    @Test
    void reason_saysTheNumbers() {
        ScalingDecision decision = master(45).ready(43, 43).joins(2.1).under(NO_SPARE);

        assertThat(decision.reason())
                .isEqualTo("131/150 on 3 stages, 2.1 joins/s, 9 s to full, 2 of 3 stages under 45/50, 0 spare: hold");
        assertThat(master(47).ready(47, 47).joins(2.1).under(NO_SPARE).reason())
                .isEqualTo("141/150 on 3 stages, 2.1 joins/s, 4 s to full: +1");
        assertThat(decision.numbers())
                .containsEntry("viewers", 131)
                .containsEntry("joinsPerSecond", 2.1)
                .containsEntry("secondsToFull", 9L);
    }

    private static Arguments row(String rule, Scene scene, int stages) {
        return Arguments.of(rule, scene, stages);
    }

    private static int created(ScalingDecision decision) {
        return decision.steps().stream()
                .mapToInt(step -> step instanceof Create create ? create.stages() : 0)
                .sum();
    }

    private static ScalingRules withMost(int stages) {
        return new ScalingRules(50, 45, 5, stages, RULES.warmUp(), RULES.period(), 1);
    }
}
