package org.ivslive.quota;

import java.util.List;
import org.ivslive.ivs.QuotaUse;

/** How much of AWS's rates one node uses, as it tells the others. */
record NodeRates(List<Use> uses) {

    NodeRates {
        uses = List.copyOf(uses);
    }

    /** @param operation as AWS calls it; a node of another version may know others */
    record Use(String operation, int used, double rate, long throttled, long shed) {}

    static NodeRates of(List<QuotaUse> quotas) {
        return new NodeRates(quotas.stream()
                .map(quota ->
                        new Use(quota.operation().title(), quota.used(), quota.rate(), quota.throttled(), quota.shed()))
                .toList());
    }
}
