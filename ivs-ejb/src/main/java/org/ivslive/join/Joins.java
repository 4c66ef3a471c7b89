package org.ivslive.join;

import jakarta.inject.Inject;
import org.ivslive.metrics.Counter;
import org.ivslive.metrics.Meters;
import org.ivslive.metrics.Metric;
import org.ivslive.wiring.Component;

/** Counts what came of asking to be let in. */
@Component
class Joins {

    private final Counter seated;
    private final Counter again;
    private final Counter full;
    private final Counter stageLimit;
    private final Counter nobodyLive;
    private final Counter unknownStage;
    private final Counter failed;

    @Inject
    Joins(Meters meters) {
        seated = meters.counter(Metric.JOINS, "seated");
        again = meters.counter(Metric.JOINS, "again");
        full = meters.counter(Metric.JOINS, "stage_full");
        stageLimit = meters.counter(Metric.JOINS, "stage_limit");
        nobodyLive = meters.counter(Metric.JOINS, "nobody_live");
        unknownStage = meters.counter(Metric.JOINS, "unknown_stage");
        failed = meters.counter(Metric.JOINS, "failed");
    }

    void count(Admittance outcome) {
        of(outcome).increment();
    }

    /** Redis or IVS did not do its part. */
    void countFailed() {
        failed.increment();
    }

    private Counter of(Admittance outcome) {
        if (outcome instanceof Admittance.Admitted admitted) {
            return admitted.isNew() ? seated : again;
        }
        if (outcome instanceof Admittance.NobodyLive) {
            return nobodyLive;
        }
        if (outcome instanceof Admittance.NoMoreStages) {
            return stageLimit;
        }
        return outcome instanceof Admittance.Full ? full : unknownStage;
    }
}
