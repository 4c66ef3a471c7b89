package org.ivslive.quota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.IvsOperation;
import org.ivslive.ivs.QuotaUse;
import org.ivslive.ivs.StageId;

/**
 * How much of AWS's quotas is used.
 *
 * @param nodes whose calls are in the rates
 */
public record QuotaReport(int nodes, Scope scopeOfRates, List<Rate> rates, List<Count> counts) {

    public QuotaReport {
        rates = List.copyOf(rates);
        counts = List.copyOf(counts);
    }

    /**
     * Calls, of which AWS lets so many through in a second.
     *
     * @param used of them, those that are taken at this moment
     * @param rate calls a second, over the last ten seconds
     * @param throttled calls that AWS threw back, since the nodes' starts
     * @param shed calls that were not made, since the nodes' starts
     */
    public record Rate(
            IvsOperation operation, int used, double rate, long throttled, long shed, Exhaustion exhaustion) {

        static Rate of(QuotaUse own, List<NodeRates> others) {
            List<NodeRates.Use> same = others.stream()
                    .flatMap(node -> node.uses().stream())
                    .filter(use -> use.operation().equals(own.operation().title()))
                    .toList();
            int used = own.used() + same.stream().mapToInt(NodeRates.Use::used).sum();
            double rate =
                    own.rate() + same.stream().mapToDouble(NodeRates.Use::rate).sum();
            return new Rate(
                    own.operation(),
                    used,
                    rate,
                    own.throttled()
                            + same.stream().mapToLong(NodeRates.Use::throttled).sum(),
                    own.shed() + same.stream().mapToLong(NodeRates.Use::shed).sum(),
                    Exhaustion.ofRate(own.limit(), used, rate));
        }
    }

    /**
     * Things that there may be so many of.
     *
     * @param used empty where that is not known
     * @param growth by how many there are more each second, over the last minutes; empty where that is not known
     * @param at of when that is
     * @param where the stage that has the most, where that is what counts
     * @param unknown why it is not known how many there are
     */
    public record Count(
            CountQuota quota,
            Optional<Long> used,
            Optional<Double> growth,
            Exhaustion exhaustion,
            Optional<Instant> at,
            Optional<StageId> where,
            Optional<Unknown> unknown) {

        static Count of(Counted counted, Optional<Double> seenGrowth) {
            Optional<Double> growth = counted.used().isPresent() ? seenGrowth : Optional.empty();
            return new Count(
                    counted.quota(),
                    counted.used(),
                    growth,
                    Exhaustion.ofCount(counted.quota().limit(), counted.used(), growth),
                    counted.at(),
                    counted.where(),
                    counted.unknown());
        }
    }
}
