package org.ivslive.scaling;

import static org.ivslive.settings.Settings.AUTOSCALE_INTERVAL;
import static org.ivslive.settings.Settings.MAX_STAGES;
import static org.ivslive.settings.Settings.MAX_VIEWERS_PER_STAGE;
import static org.ivslive.settings.Settings.SCALE_DOWN_THRESHOLD;
import static org.ivslive.settings.Settings.SCALE_UP_THRESHOLD;
import static org.ivslive.settings.Settings.STAGE_WARMUP;
import static org.ivslive.settings.Settings.WARM_SPARE_STAGES;

import java.time.Duration;
import org.ivslive.settings.Settings;

/**
 * The rules, from the settings.
 *
 * @param seats of a stage
 * @param filling viewers from which a stage counts as filling
 * @param idle viewers up to which a stage counts as idle
 * @param mostStages that may exist, whatever their state and whoever made them
 * @param warmUp age below which a stage is left alone
 * @param period between two looks
 * @param spare stages kept beyond the need while somebody is live or about to be
 */
public record ScalingRules(
        int seats, int filling, int idle, int mostStages, Duration warmUp, Duration period, int spare) {

    /** One look can be chance, and two looks one lull. */
    private static final int IDLE_PERIODS = 3;

    static ScalingRules of(Settings settings) {
        return new ScalingRules(
                settings.get(MAX_VIEWERS_PER_STAGE),
                settings.get(SCALE_UP_THRESHOLD),
                settings.get(SCALE_DOWN_THRESHOLD),
                settings.get(MAX_STAGES),
                settings.get(STAGE_WARMUP),
                settings.get(AUTOSCALE_INTERVAL),
                settings.get(WARM_SPARE_STAGES));
    }

    /** How long a stage must have been idle without a break before it may go. */
    public Duration idleTime() {
        return period.multipliedBy(IDLE_PERIODS);
    }

    /**
     * How many stages an audience needs, without spare ones and without regard to how many may exist: so many that they
     * cannot all be filling, however unevenly the viewers sit, and that those who come meanwhile find a seat.
     */
    int needed(int viewers, double comers) {
        double notAllFilling = Math.floor((double) viewers / filling) + 1;
        double seated = Math.ceil((viewers + comers) / seats);
        // A rate that cannot be true must not overflow what is added to this.
        return (int) Math.min(Math.max(notAllFilling, seated), 1_000_000);
    }

    int spareFor(Sight sight) {
        return sight.admitsViewers() ? spare : 0;
    }
}
