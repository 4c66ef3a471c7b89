package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** A sight in the making: a show that is live, and stages old enough to be taken away. */
final class Scene {

    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    static final ScalingRules RULES = new ScalingRules(50, 45, 5, 20, Duration.ofMinutes(5), Duration.ofSeconds(30), 1);
    static final ScalingRules NO_SPARE =
            new ScalingRules(50, 45, 5, 20, Duration.ofMinutes(5), Duration.ofSeconds(30), 0);
    static final StageArn MASTER = arn(0);

    private final List<LiveStage> stages = new ArrayList<>();
    private final Map<StageArn, Instant> idleSince = new HashMap<>();
    private int creating;
    private PublisherState publisher = PublisherState.LIVE;
    private Flow flow = Flow.NONE;
    private Duration lead = Duration.ofSeconds(2);

    /** A master stage with so many viewers. */
    static Scene master(int viewers) {
        return new Scene().stage(StageState.READY, true, false, viewers, Duration.ofDays(1));
    }

    static Scene empty() {
        return new Scene();
    }

    static StageArn arn(int number) {
        return new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Stage%07d".formatted(number));
    }

    /** Auto-scaled stages that are READY, with so many viewers each; numbered on from the master's 0. */
    Scene ready(int... viewers) {
        for (int each : viewers) {
            auto(StageState.READY, each, Duration.ofHours(1));
        }
        return this;
    }

    Scene auto(StageState state, int viewers, Duration age) {
        return stage(state, false, true, viewers, age);
    }

    Scene manual(StageState state, int viewers) {
        return stage(state, false, false, viewers, Duration.ofHours(1));
    }

    Scene stage(StageState state, boolean master, boolean autoScaled, int viewers, Duration age) {
        StageArn arn = arn(stages.size());
        Instant made = NOON.minus(age);
        stages.add(new LiveStage(arn, arn.id().value(), state, master, autoScaled, made, made, viewers));
        return this;
    }

    /** Every stage at or under the threshold has been so for that long. */
    Scene idleFor(Duration time) {
        stages.stream()
                .filter(stage -> stage.viewers() <= RULES.idle())
                .forEach(stage -> idleSince.put(stage.arn(), NOON.minus(time)));
        return this;
    }

    Scene creating(int stages) {
        creating = stages;
        return this;
    }

    Scene publisher(PublisherState state) {
        publisher = state;
        return this;
    }

    Scene joins(double perSecond) {
        return flow(perSecond, 0);
    }

    Scene flow(double joins, double leaves) {
        flow = new Flow(joins, leaves);
        return this;
    }

    Scene lead(Duration time) {
        lead = time;
        return this;
    }

    Sight sight() {
        return new Sight(NOON, stages, creating, publisher, flow, idleSince, lead);
    }

    ScalingDecision under(ScalingRules rules) {
        return new ScalingPolicy(rules).decide(sight());
    }
}
