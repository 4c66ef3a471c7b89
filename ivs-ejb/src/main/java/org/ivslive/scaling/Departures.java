package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ivslive.scaling.ScalingStep.Drain;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/** Which stages may go. */
final class Departures {

    /** The emptiest, since the fewest people move; among them the youngest, since the older have shown themselves. */
    private static final Comparator<LiveStage> FIRST_TO_GO =
            Comparator.comparingInt(LiveStage::viewers).thenComparing(LiveStage::createdAt, Comparator.reverseOrder());

    private final ScalingRules rules;

    Departures(ScalingRules rules) {
        this.rules = rules;
    }

    /** @param wanted the stages without which others would be made at once */
    ScalingDecision decide(Sight sight, int wanted, Figures figures) {
        int enough = Math.max(wanted, enough(sight));
        List<LiveStage> idle = sight.stages().stream()
                .filter(stage -> ours(stage) && sight.idleSince().containsKey(stage.arn()))
                .sorted(FIRST_TO_GO)
                .toList();
        List<LiveStage> ripe = idle.stream().filter(stage -> ripe(stage, sight)).toList();
        List<ScalingStep> drains = sight.awaitsStages() ? List.of() : drains(ripe, sight, enough);
        figures.with("enough", enough)
                .with("idle", idle.size())
                .with("idleSeconds", rules.idleTime().toSeconds())
                .with("warmUpSeconds", rules.warmUp().toSeconds())
                .with("drain", drains.size());
        return drains.isEmpty()
                ? figures.hold(why(sight, enough, figures, idle, ripe))
                : figures.decide(drains, ", {idle} idle, {enough} enough: -{drain}");
    }

    /**
     * How many stages are enough with room to spare: for a fifth more viewers, or for those who will be there when an
     * idle stage has had its time, if the audience goes on growing. Always at least what adding asks for.
     */
    private int enough(Sight sight) {
        int viewers = sight.viewers();
        double most = Math.max(viewers + viewers / 5.0, viewers + sight.flow().comers(rules.idleTime()));
        return rules.needed((int) Math.ceil(most), 0) + rules.spareFor(sight);
    }

    private static List<ScalingStep> drains(List<LiveStage> ripe, Sight sight, int enough) {
        List<ScalingStep> drains = new ArrayList<>();
        int left = seating(sight);
        for (LiveStage stage : ripe) {
            int without = seats(stage, sight) ? left - 1 : left;
            if (without >= enough) {
                drains.add(new Drain(stage.arn()));
                left = without;
            }
        }
        return drains;
    }

    private static int seating(Sight sight) {
        return sight.count(stage -> seats(stage, sight));
    }

    /** Viewers are moved to where media flows; while nobody is live, one stage is as good as another. */
    private static boolean seats(LiveStage stage, Sight sight) {
        return stage.state() == StageState.READY || (stage.state() == StageState.CONNECTING && !sight.admitsViewers());
    }

    private static boolean ours(LiveStage stage) {
        return stage.autoScaled()
                && !stage.master()
                && (stage.state() == StageState.READY || stage.state() == StageState.CONNECTING);
    }

    private boolean ripe(LiveStage stage, Sight sight) {
        Instant idleSince = sight.idleSince().get(stage.arn());
        return idleSince != null
                && passed(idleSince, rules.idleTime(), sight)
                && passed(stage.createdAt(), rules.warmUp(), sight);
    }

    private static boolean passed(Instant since, Duration time, Sight sight) {
        return !since.plus(time).isAfter(sight.now());
    }

    private static String why(Sight sight, int enough, Figures figures, List<LiveStage> idle, List<LiveStage> ripe) {
        if (seating(sight) <= enough) {
            return sight.coming() > 0 ? "{coming} coming" : figures.room();
        }
        if (idle.isEmpty()) {
            return figures.room() + ", none idle";
        }
        if (ripe.isEmpty()) {
            return "{idle} idle, none of them for {idleSeconds} s at an age of {warmUpSeconds} s";
        }
        return "{idle} idle, {coming} coming";
    }
}
