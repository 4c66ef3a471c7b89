package org.ivslive.scaling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ivslive.scaling.ScalingStep.CallOff;
import org.ivslive.scaling.ScalingStep.Create;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/**
 * Decides from what is seen, and from nothing else.
 *
 * <p>How many stages are wanted follows from the viewers alone and not from how they are spread, so a steady audience
 * has one answer. Taking away asks for more room than adding does: between the two nothing happens.
 */
final class ScalingPolicy {

    private static final Comparator<LiveStage> BY_VIEWERS = Comparator.comparingInt(LiveStage::viewers);

    private final ScalingRules rules;
    private final Departures departures;

    ScalingPolicy(ScalingRules rules) {
        this.rules = rules;
        this.departures = new Departures(rules);
    }

    ScalingDecision decide(Sight sight) {
        int needed = rules.needed(sight.viewers(), sight.flow().comers(sight.lead()));
        int wanted = needed + rules.spareFor(sight);
        Figures figures = new Figures(rules, sight).with("wanted", wanted).with("spare", sight.open() - needed);
        if (!sight.hasMaster()) {
            // It always exists. Where it is not seen, the sight is wrong.
            return figures.hold("the master stage is not known");
        }
        return wanted > sight.open() ? up(sight, wanted, figures) : departures.decide(sight, wanted, figures);
    }

    private ScalingDecision up(Sight sight, int wanted, Figures figures) {
        if (!sight.admitsViewers()) {
            return figures.hold("nobody is live");
        }
        int missing = Math.max(0, Math.min(wanted, rules.mostStages()) - sight.open());
        List<ScalingStep> steps = new ArrayList<>(callOffs(sight, missing));
        int calledOff = steps.size();
        int room = Math.max(0, rules.mostStages() - sight.existing());
        int made = Math.min(missing - calledOff, room);
        if (made > 0) {
            steps.add(new Create(made));
        }
        figures.with("calledOff", calledOff).with("create", made);
        if (steps.isEmpty()) {
            return figures.hold("{wanted} wanted, {existing} of at most {mostStages} exist");
        }
        String drains = calledOff > 0 ? "{calledOff drain} called off" : "";
        String stages = made > 0 ? "+{create}" : "";
        return figures.decide(steps, ": " + drains + (calledOff > 0 && made > 0 ? ", " : "") + stages);
    }

    /** A drain that is called off gives seats back at once and costs nothing; the fullest saves the most moves. */
    private static List<CallOff> callOffs(Sight sight, int most) {
        return sight.stages().stream()
                .filter(stage -> stage.state() == StageState.DRAINING && stage.autoScaled() && !stage.master())
                .sorted(BY_VIEWERS.reversed())
                .limit(most)
                .map(stage -> new CallOff(stage.arn()))
                .toList();
    }
}
