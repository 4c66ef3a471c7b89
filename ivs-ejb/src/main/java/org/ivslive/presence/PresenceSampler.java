package org.ivslive.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsParticipant;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageState;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks IVS for those who are on the stages, one stage after the other, on one node at a time. It takes at most one call a
 * second of an operation, which is a fifth of what AWS lets through, and less while others need those calls more.
 */
@Component
class PresenceSampler {

    /** A fifth of the quota. */
    static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);
    /** A timer that fires every second does so a little early at times. */
    private static final Duration EARLY = Duration.ofMillis(100);
    /** No stage is asked for more often. */
    static final Duration ROUND = Duration.ofSeconds(10);
    /** While stages are coming, whose readiness is asked for by the same calls. */
    static final Duration WHILE_STAGES_COME = Duration.ofSeconds(5);

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(PresenceSampler.class);

    private final Audience audience;
    private final PresenceNotes notes;
    private final IvsGateway ivs;
    private final Leases leases;
    private final Keys keys;
    private final Clock clock;
    private final ReentrantLock alone = new ReentrantLock();
    /** Guarded by the lock, as all that follows. */
    private final Round round = new Round();

    /** How far it has come. */
    private static final class Round {
        private final Deque<StageArn> waiting = new ArrayDeque<>();
        private Instant began = Instant.EPOCH;
        private Instant nextCall = Instant.EPOCH;
        private Duration rest = BETWEEN_CALLS;
        private @Nullable StageScan scan;
    }

    @Inject
    PresenceSampler(Audience audience, PresenceNotes notes, IvsGateway ivs, Leases leases, Keys keys, Clock clock) {
        this.audience = audience;
        this.notes = notes;
        this.ivs = ivs;
        this.leases = leases;
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes one step, where it is time for one. */
    void look(BroadcastId broadcast) {
        if (!alone.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (now.isBefore(round.nextCall.minus(EARLY))) {
                return;
            }
            // From when it was due: what came early is not gained.
            round.nextCall = (now.isAfter(round.nextCall) ? now : round.nextCall).plus(BETWEEN_CALLS);
            if (leases.hold(keys.presenceLease(broadcast), LEASE)) {
                step(broadcast, now);
            } else {
                // When it is this node's turn again, what it has begun is old.
                round.waiting.clear();
                round.scan = null;
            }
        } catch (LiveStoreUnavailable e) {
            LOG.debug("nobody can be told who is on the stages", e);
        } finally {
            alone.unlock();
        }
    }

    private void step(BroadcastId broadcast, Instant now) {
        if (round.waiting.isEmpty() && !begin(broadcast, now)) {
            return;
        }
        try {
            ask(broadcast, round.waiting.getFirst());
            round.rest = BETWEEN_CALLS;
        } catch (IvsNotFound e) {
            // It is gone, or its session is over: the next round sees.
            next();
        } catch (IvsException e) {
            rest(broadcast, now, e);
        }
    }

    /** Whether it is time for another round. */
    private boolean begin(BroadcastId broadcast, Instant now) {
        if (now.isBefore(round.began.plus(ROUND))) {
            return false;
        }
        List<LiveStage> stages = audience.stages(broadcast);
        round.began = now;
        round.scan = null;
        stages.forEach(stage -> round.waiting.add(stage.arn()));
        notes.keepOnly(broadcast, stages.stream().map(LiveStage::id).collect(Collectors.toSet()));
        return !stages.isEmpty();
    }

    private void ask(BroadcastId broadcast, StageArn stage) {
        StageScan scan = round.scan;
        if (scan == null) {
            Optional<String> session = ivs.getStage(stage).activeSessionId();
            if (session.isEmpty()) {
                tell(broadcast, stage, List.of());
                return;
            }
            scan = StageScan.of(stage, session.get());
        }
        scan = scan.further(ivs);
        round.scan = scan;
        if (scan.complete()) {
            tell(broadcast, stage, scan.found());
        }
    }

    private void tell(BroadcastId broadcast, StageArn stage, List<IvsParticipant> told) {
        PresenceSample sample = PresenceSample.of(clock.instant(), audience.seated(broadcast, stage.id()), told);
        notes.told(broadcast, stage.id(), sample);
        next();
        if (audience.stages(broadcast).stream().anyMatch(PresenceSampler::isComing)) {
            round.nextCall = clock.instant().plus(WHILE_STAGES_COME);
        }
    }

    private void next() {
        round.waiting.removeFirst();
        round.scan = null;
    }

    private void rest(BroadcastId broadcast, Instant now, IvsException failure) {
        boolean unavailable = failure instanceof IvsUnavailable;
        LOG.debug("IVS does not tell who is on the stages", failure);
        round.scan = null;
        Duration longer = round.rest.multipliedBy(2);
        round.rest = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
        round.nextCall = now.plus(round.rest);
        notes.failed(
                broadcast,
                new PresenceReport.Problem(
                        unavailable ? PresenceReport.Reason.IVS_UNAVAILABLE : PresenceReport.Reason.IVS_REFUSED, now));
    }

    private static boolean isComing(LiveStage stage) {
        return stage.state() == StageState.CREATING || stage.state() == StageState.CONNECTING;
    }
}
