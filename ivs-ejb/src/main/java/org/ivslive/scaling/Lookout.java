package org.ivslive.scaling;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.stats.LiveFigures;
import org.ivslive.wiring.Component;

/**
 * What this node sees of the show over time. Every node looks, so that whichever acts next knows what came before: a node
 * that was just started has seen nothing, and takes nothing away until it has.
 */
@Component
class Lookout {

    /** Until it was measured. */
    private static final Duration FIRST_LEAD = Duration.ofSeconds(3);
    /** Until the next look at a stage that is there. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int WEIGHT = 4;

    private final FlowMeter flow = new FlowMeter();
    private final IdleWatch idle;
    private final AtomicReference<Duration> lead = new AtomicReference<>(FIRST_LEAD);
    private final Clock clock;

    @Inject
    Lookout(Clock clock, ScalingRulesProducer rules) {
        this.clock = clock;
        idle = new IdleWatch(rules.rules());
    }

    void observe(@Observes LiveFigures figures) {
        Instant now = clock.instant();
        flow.seen(now, figures.totalViewers());
        idle.seen(now, figures.stages());
    }

    /** A stage took so long from the decision until it was there. */
    void made(Duration took) {
        lead.updateAndGet(
                before -> before.multipliedBy(WEIGHT - 1L).plus(took.plus(LOOK)).dividedBy(WEIGHT));
    }

    /** @param creating stages that are asked of IVS and not tracked yet */
    Sight sight(LiveFigures figures, int creating) {
        return new Sight(
                clock.instant(),
                figures.stages(),
                creating,
                figures.publisher().state(),
                flow.flow(),
                idle.since(),
                Objects.requireNonNull(lead.get()));
    }
}
