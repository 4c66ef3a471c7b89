package org.ivslive.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ivslive.ivs.StageArn;
import org.ivslive.publisher.PublisherState;
import org.ivslive.scaling.ScalingStep.CallOff;
import org.ivslive.scaling.ScalingStep.Create;
import org.ivslive.scaling.ScalingStep.Drain;
import org.ivslive.scaling.SimulatedStage.Person;
import org.ivslive.settings.Settings.Placement;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;

/**
 * A show in virtual time, second by second, with the real policy, meter and watch. The scaler looks once a period, and
 * at once when the last seat is taken; a join waits for a seat for a few seconds; who sits on a draining stage moves
 * with the next heartbeat.
 */
final class SimulatedDay {

    private static final int PATIENCE = 3;
    private static final int HEARTBEAT = 30;
    private static final int SEAT_TIMEOUT = 60;
    private static final int SWEEP = 30;
    /** Seconds for which somebody stays, on average. */
    private static final double STAY = 1200;

    private final ScalingRules rules;
    private final Placement placement;
    private final int lead;
    private final ScalingPolicy policy;
    private final IdleWatch idle;
    private final FlowMeter meter = new FlowMeter();
    private final Random chance = new Random(7);

    private final List<SimulatedStage> stages = new ArrayList<>();
    private final Deque<Person> waiting = new ArrayDeque<>();
    private int numbers;
    private int second;

    private long stageSeconds;
    private int refusals;
    private int lastRefusal = -1;
    private int longestWait;
    private int peakViewers;
    private int peakStages;
    private int creates;
    private int callOffs;
    private int drains;
    private int moves;

    SimulatedDay(ScalingRules rules, Placement placement, Duration lead) {
        this.rules = rules;
        this.placement = placement;
        this.lead = Math.toIntExact(lead.toSeconds());
        this.policy = new ScalingPolicy(rules);
        this.idle = new IdleWatch(rules);
        stages.add(new SimulatedStage(numbers++, -86_400, -86_400));
    }

    DayReport run(Crowd crowd, Duration length) {
        for (second = 0; second < length.toSeconds(); second++) {
            sweep();
            moveOn();
            stages.removeIf(stage -> stage.state(second) == StageState.DRAINING && stage.people.isEmpty());
            follow(
                    (int) Math.round(crowd.people().applyAsDouble(second)),
                    crowd.bots().applyAsInt(second));
            boolean full = seatWhoWait();
            meter.seen(now(), viewers());
            if (second % rules.period().toSeconds() == 0) {
                idle.seen(now(), seen());
                look();
            } else if (full) {
                look();
            }
            count();
        }
        return new DayReport(
                stageSeconds / 3600.0,
                refusals,
                lastRefusal,
                longestWait,
                peakViewers,
                peakStages,
                creates,
                callOffs,
                drains,
                moves,
                stages.size());
    }

    private void look() {
        Sight sight =
                new Sight(now(), seen(), 0, PublisherState.LIVE, meter.flow(), idle.since(), Duration.ofSeconds(lead));
        for (ScalingStep step : policy.decide(sight).steps()) {
            if (step instanceof Create create) {
                creates += create.stages();
                for (int i = 0; i < create.stages(); i++) {
                    stages.add(new SimulatedStage(numbers++, second, second + lead));
                }
            } else if (step instanceof CallOff callOff) {
                callOffs++;
                drain(callOff.stage(), false);
            } else if (step instanceof Drain drain) {
                drains++;
                drain(drain.stage(), true);
            }
        }
    }

    private void drain(StageArn arn, boolean drains) {
        stages.stream().filter(stage -> stage.arn().equals(arn)).forEach(stage -> stage.drain(drains));
    }

    /** Lets people come and go until as many are here as there should be; others come in the place of some. */
    private void follow(int people, int bots) {
        int missing = people - people();
        double changing = people() / STAY;
        int going = Math.max(0, -missing) + (int) (changing + chance.nextDouble());
        for (int i = 0; i < going; i++) {
            leave();
        }
        enter(people - people(), false);
        enter(bots, true);
    }

    private void enter(int number, boolean bots) {
        for (int i = 0; i < number; i++) {
            waiting.add(new Person(second, bots));
        }
    }

    /** One of those who are seated, whoever. */
    private void leave() {
        int seated = seatedPeople();
        int which = seated == 0 ? 0 : chance.nextInt(seated);
        for (SimulatedStage stage : stages) {
            for (Iterator<Person> each = stage.people.iterator(); each.hasNext(); ) {
                if (!each.next().bot() && which-- == 0) {
                    each.remove();
                    return;
                }
            }
        }
    }

    /** Whether there is no seat left now. */
    private boolean seatWhoWait() {
        for (Iterator<Person> each = waiting.iterator(); each.hasNext(); ) {
            Person person = each.next();
            Optional<SimulatedStage> stage = choose();
            if (stage.isPresent()) {
                stage.get().people.add(new Person(second, person.bot()));
                longestWait = Math.max(longestWait, second - person.since());
                each.remove();
            } else if (second - person.since() >= PATIENCE) {
                each.remove();
                if (!person.bot()) {
                    refusals++;
                    lastRefusal = second;
                }
            }
        }
        return choose().isEmpty();
    }

    private Optional<SimulatedStage> choose() {
        Comparator<SimulatedStage> byPeople = Comparator.comparingInt(stage -> stage.people.size());
        return stages.stream()
                .filter(stage -> stage.takes(second, rules.seats()))
                .min(placement == Placement.FEWEST ? byPeople : byPeople.reversed());
    }

    private void moveOn() {
        for (SimulatedStage stage : stages) {
            if (stage.state(second) != StageState.DRAINING) {
                continue;
            }
            for (Iterator<Person> each = stage.people.iterator(); each.hasNext(); ) {
                Person person = each.next();
                boolean beats = !person.bot() && (second - person.since()) % HEARTBEAT == 0;
                Optional<SimulatedStage> other = beats ? choose() : Optional.empty();
                if (other.isPresent()) {
                    other.get().people.add(person);
                    each.remove();
                    moves++;
                }
            }
        }
    }

    private void sweep() {
        if (second % SWEEP == 0) {
            stages.forEach(
                    stage -> stage.people.removeIf(person -> person.bot() && second - person.since() >= SEAT_TIMEOUT));
        }
    }

    private void count() {
        stageSeconds += stages.size();
        peakStages = Math.max(peakStages, stages.size());
        peakViewers = Math.max(peakViewers, viewers());
    }

    private int viewers() {
        return stages.stream().mapToInt(stage -> stage.people.size()).sum();
    }

    private int people() {
        return seatedPeople()
                + (int) waiting.stream().filter(person -> !person.bot()).count();
    }

    private int seatedPeople() {
        return (int) stages.stream()
                .flatMap(stage -> stage.people.stream())
                .filter(person -> !person.bot())
                .count();
    }

    private List<LiveStage> seen() {
        return stages.stream().map(stage -> stage.seen(second)).toList();
    }

    private Instant now() {
        return Scene.NOON.plusSeconds(second);
    }
}
