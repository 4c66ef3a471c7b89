package org.ivslive.web.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ivslive.ivs.StageId;
import org.ivslive.quota.Exhaustion;
import org.ivslive.quota.QuotaReport;
import org.ivslive.quota.Scope;
import org.ivslive.quota.Unknown;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** How much of AWS's quotas is used. */
record QuotasBody(
        @Says("How many nodes' calls are in the rates.") int nodes, List<Quota> quotas) {

    enum Kind {
        /** So many calls in a second. */
        RATE,
        /** So many at a time. */
        COUNT
    }

    record Quota(
            @Says("The operation, as AWS calls it, or what is counted.")
            String name,

            Kind kind,

            @Says("Calls a second, or how many there may be: AWS's own figure, also where it may have been raised.")
            int limit,

            @Says("Whether AWS can raise it.") boolean adjustable,

            @Says("Whose use it is.") Scope scope,

            @Says("How many there are, or calls that are taken at this moment; null where that is not known.") @Nullable
            Long used,

            @Says("Calls a second over the last ten, or by how many there are more each second; null if not known.")
            @Nullable
            Double rate,

            Exhaustion.State exhaustion,

            @Says("Until nothing is left, if all goes on as now; null where that is never or not known.") @Nullable
            Double secondsToExhaustion,

            @Says("Of when `used` is; null for now.") @Nullable
            Instant asOf,

            @Says("The id of the stage that has the most, where that is what counts.") @Nullable
            String stageId,

            @Says("Calls that AWS threw back since the nodes' starts; null for counts.") @Nullable
            Long throttled,

            @Says("Calls that were not made since the nodes' starts; null for counts.") @Nullable
            Long shed,

            @Says("Why `used` is null; null where it is not.") @Nullable
            Unknown reason) {

        static Quota of(QuotaReport.Rate rate, Scope scope) {
            return new Quota(
                    rate.operation().title(),
                    Kind.RATE,
                    rate.operation().perSecond(),
                    false,
                    scope,
                    (long) rate.used(),
                    rounded(rate.rate()),
                    rate.exhaustion().state(),
                    seconds(rate.exhaustion()),
                    null,
                    null,
                    rate.throttled(),
                    rate.shed(),
                    null);
        }

        static Quota of(QuotaReport.Count count) {
            return new Quota(
                    count.quota().name(),
                    Kind.COUNT,
                    count.quota().limit(),
                    count.quota().adjustable(),
                    count.quota().scope(),
                    count.used().orElse(null),
                    count.growth().map(Quota::rounded).orElse(null),
                    count.exhaustion().state(),
                    seconds(count.exhaustion()),
                    count.at().orElse(null),
                    count.where().map(StageId::value).orElse(null),
                    null,
                    null,
                    count.unknown().orElse(null));
        }

        /** As far as it means anything. */
        private static double rounded(double rate) {
            return Math.round(rate * 10_000) / 10_000.0;
        }

        private static @Nullable Double seconds(Exhaustion exhaustion) {
            return exhaustion
                    .in()
                    .map(Duration::toMillis)
                    .map(millis -> millis / 1000.0)
                    .orElse(null);
        }
    }

    static QuotasBody of(QuotaReport report) {
        Stream<Quota> rates = report.rates().stream().map(rate -> Quota.of(rate, report.scopeOfRates()));
        Stream<Quota> counts = report.counts().stream().map(Quota::of);
        return new QuotasBody(report.nodes(), Stream.concat(rates, counts).toList());
    }
}
