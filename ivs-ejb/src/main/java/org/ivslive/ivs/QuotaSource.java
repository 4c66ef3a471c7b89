package org.ivslive.ivs;

import jakarta.inject.Inject;
import org.ivslive.metrics.Metric;
import org.ivslive.metrics.MetricSource;
import org.ivslive.metrics.Readings;
import org.ivslive.wiring.Component;

/** Tells how much of AWS's quotas this node uses. */
@Component
class QuotaSource implements MetricSource {

    private final IvsQuotas quotas;
    private final CallMeters meters;

    @Inject
    QuotaSource(IvsQuotas quotas, CallMeters meters) {
        this.quotas = quotas;
        this.meters = meters;
    }

    @Override
    public void report(Readings readings) {
        for (QuotaUse use : quotas.quotas()) {
            String operation = use.operation().title();
            readings.put(Metric.AWS_QUOTA_LIMIT, use.limit(), operation);
            readings.put(Metric.AWS_QUOTA_USED, use.used(), operation);
            readings.put(Metric.AWS_QUOTA_WAITING, meters.of(use.operation()).waiting(), operation);
            readings.put(Metric.AWS_QUOTA_THROTTLED, use.throttled(), operation);
            readings.put(Metric.AWS_QUOTA_SHED, use.shed(), operation);
        }
    }
}
