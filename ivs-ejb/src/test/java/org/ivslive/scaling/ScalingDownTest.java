package org.ivslive.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ivslive.scaling.Scene.NO_SPARE;
import static org.ivslive.scaling.Scene.RULES;
import static org.ivslive.scaling.Scene.arn;
import static org.ivslive.scaling.Scene.master;

import java.time.Duration;
import java.util.stream.Stream;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingStep.Drain;
import org.ivslive.stage.StageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingDownTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void idleStage_isDrained() {
        ScalingDecision decision = master(10).ready(3).idleFor(LONG).under(NO_SPARE);

        assertThat(decision.steps()).containsExactly(new Drain(arn(1)));
        assertThat(decision.reason()).isEqualTo("13/100 on 2 stages, 1 idle, 1 enough: -1");
    }

    /** Each of them is the one reason for which a stage that could go stays. */
    static Stream<Arguments> reasonsToStay() {
        return Stream.of(
                row(
                        "a viewer too many",
                        master(10).ready(6),
                        "16/100 on 2 stages, every stage is under 45/50, 1 spare, none idle: hold"),
                row(
                        "not idle for long",
                        master(10).ready(5).idleFor(Duration.ofSeconds(89)),
                        "15/100 on 2 stages, 1 idle, none of them for 90 s at an age of 300 s: hold"),
                row(
                        "too young",
                        master(10)
                                .auto(StageState.READY, 0, Duration.ofSeconds(299))
                                .idleFor(LONG),
                        "10/100 on 2 stages, 1 idle, none of them for 90 s at an age of 300 s: hold"),
                row(
                        "the operator's",
                        master(10).manual(StageState.READY, 0).idleFor(LONG),
                        "10/100 on 2 stages, every stage is under 45/50, 1 spare, none idle: hold"),
                row(
                        "the master itself",
                        master(0).manual(StageState.READY, 20).idleFor(LONG),
                        "20/100 on 2 stages, every stage is under 45/50, 1 spare, none idle: hold"),
                row(
                        "another is being made",
                        master(10).ready(0).auto(StageState.CREATING, 0, LONG).idleFor(LONG),
                        "10/150 on 3 stages, 1 idle, 1 coming: hold"),
                row(
                        "another was asked for",
                        master(10).ready(0).creating(1).idleFor(LONG),
                        "10/150 on 3 stages, 1 idle, 1 coming: hold"),
                row(
                        "no room to spare",
                        master(37).ready(0).idleFor(LONG),
                        "37/100 on 2 stages, every stage is under 45/50, 1 spare: hold"),
                row(
                        "the others have no media",
                        master(10)
                                .ready(0)
                                .auto(StageState.CONNECTING, 9, LONG)
                                .manual(StageState.DRAINING, 30)
                                .idleFor(LONG),
                        "49/150 on 3 stages, 1 coming: hold"),
                row(
                        "viewers are coming",
                        master(20).ready(0).idleFor(LONG).joins(0.5),
                        "20/100 on 2 stages, 0.5 joins/s, 160 s to full, every stage is under 45/50, 1 spare: hold"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasonsToStay")
    void stageStays_andTheReasonIsGiven(String what, Scene scene, String reason) {
        ScalingDecision decision = scene.under(NO_SPARE);

        assertThat(decision.steps()).as(what).isEmpty();
        assertThat(decision.reason()).isEqualTo(reason);
    }

    /** The same stages without that one reason go. */
    static Stream<Arguments> noReasonToStay() {
        return Stream.of(
                row("at the threshold", master(10).ready(5).idleFor(LONG), "1"),
                row("idle for just as long", master(10).ready(5).idleFor(Duration.ofSeconds(90)), "1"),
                row(
                        "just old enough",
                        master(10)
                                .auto(StageState.READY, 0, Duration.ofMinutes(5))
                                .idleFor(LONG),
                        "1"),
                row(
                        "never had media",
                        master(10).auto(StageState.CONNECTING, 0, LONG).idleFor(LONG),
                        "1"),
                row("just room to spare", master(36).ready(0).idleFor(LONG), "1"),
                row("viewers come slowly", master(20).ready(0).idleFor(LONG).joins(0.2), "1"),
                row("viewers go", master(20).ready(0).idleFor(LONG).flow(5, 6), "1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noReasonToStay")
    void stageGoes(String what, Scene scene, String stage) {
        assertThat(scene.under(NO_SPARE).steps()).as(what).containsExactly(new Drain(arn(Integer.parseInt(stage))));
    }

    @Test
    void several_goAtOnce_theEmptiestFirst() {
        ScalingDecision decision = master(10).ready(4, 0, 5, 3).idleFor(LONG).under(RULES);

        assertThat(decision.steps()).containsExactly(new Drain(arn(2)), new Drain(arn(4)), new Drain(arn(1)));
    }

    @Test
    void asEmpty_theYoungestGoes() {
        Scene scene = master(10)
                .auto(StageState.READY, 0, Duration.ofMinutes(20))
                .auto(StageState.READY, 0, Duration.ofMinutes(10))
                .auto(StageState.READY, 0, Duration.ofMinutes(15))
                .idleFor(LONG);

        assertThat(scene.under(RULES).steps()).containsExactly(new Drain(arn(2)), new Drain(arn(3)));
    }

    @Test
    void spareStage_staysWhileSomebodyIsLive() {
        assertThat(master(0).ready(0).idleFor(LONG).under(RULES).holds()).isTrue();
        assertThat(master(0)
                        .ready(0)
                        .idleFor(LONG)
                        .publisher(PublisherState.OFFLINE)
                        .under(RULES)
                        .steps())
                .containsExactly(new Drain(arn(1)));
    }

    @Test
    void nobodyLive_aMasterWithoutMediaIsEnough() {
        Scene scene = Scene.empty()
                .stage(StageState.CONNECTING, true, false, 0, LONG)
                .auto(StageState.CONNECTING, 0, LONG)
                .idleFor(LONG);

        assertThat(scene.publisher(PublisherState.OFFLINE).under(RULES).steps()).containsExactly(new Drain(arn(1)));
        assertThat(scene.publisher(PublisherState.LIVE).under(NO_SPARE).steps()).isEmpty();
    }

    @Test
    void moreThanMayExist_stayWhereViewersNeedThem() {
        ScalingRules two = new ScalingRules(50, 45, 5, 2, RULES.warmUp(), RULES.period(), 0);

        assertThat(master(50).ready(50, 50, 2).idleFor(LONG).under(two).holds()).isTrue();
    }

    private static Arguments row(String what, Scene scene, String result) {
        return Arguments.of(what, scene, result);
    }
}
