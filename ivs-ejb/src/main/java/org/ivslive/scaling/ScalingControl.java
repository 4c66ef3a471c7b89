package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see of the scaler, and say to it. */
@Component
public class ScalingControl {

    private static final Logger LOG = LoggerFactory.getLogger(ScalingControl.class);

    private final Scaler scaler;
    private final ScalerSwitch scalerSwitch;
    private final ScalingRules rules;

    @Inject
    ScalingControl(Scaler scaler, ScalerSwitch scalerSwitch, ScalingRulesProducer rules) {
        this.scaler = scaler;
        this.scalerSwitch = scalerSwitch;
        this.rules = rules.rules();
    }

    public ScalingStatus status(BroadcastId broadcast) {
        return status(scalerSwitch.said(broadcast));
    }

    /**
     * Switches the scaler on or off on all nodes. Switched on, it looks at once.
     *
     * @param who says so
     */
    public ScalingStatus turn(BroadcastId broadcast, boolean on, String who) {
        scalerSwitch.turn(broadcast, on, who);
        LOG.info("{} has switched the scaler {}", who, on ? "on" : "off");
        if (on) {
            scaler.hurry(broadcast);
        }
        return status(Optional.of(on));
    }

    /** What would be done now, and why; does nothing. */
    public ScalingDecision preview(BroadcastId broadcast) {
        return scaler.preview(broadcast);
    }

    private ScalingStatus status(Optional<Boolean> said) {
        return new ScalingStatus(said, scalerSwitch.bySetting(), rules);
    }
}
