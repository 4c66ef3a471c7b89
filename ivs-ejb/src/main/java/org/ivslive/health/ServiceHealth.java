package org.ivslive.health;

import jakarta.inject.Inject;
import org.ivslive.wiring.Component;

/** Sums up what is well. */
@Component
public class ServiceHealth {

    private final HealthMonitor monitor;

    @Inject
    ServiceHealth(HealthMonitor monitor) {
        this.monitor = monitor;
    }

    public HealthReport report() {
        return new HealthReport(
                monitor.isWell(HealthCheck.REDIS),
                monitor.isWell(HealthCheck.DATABASE),
                monitor.isWell(HealthCheck.MASTER_STAGE));
    }
}
