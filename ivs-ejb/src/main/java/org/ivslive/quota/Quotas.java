package org.ivslive.quota;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsQuotas;
import org.ivslive.ivs.QuotaUse;
import org.ivslive.presence.Presence;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.LastReconciliation;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how much of AWS's quotas is used: of the rates by all nodes, of the rest as far as it is known here. */
@Component
public class Quotas {

    private static final Logger LOG = LoggerFactory.getLogger(Quotas.class);
    /** Stages are compared every half minute or so: two of their counts must be in it. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final IvsQuotas own;
    private final RateBoard board;
    private final KeyCounter keys;
    private final StageRegistry stages;
    private final Presence presence;
    private final LastReconciliation comparison;
    private final Clock clock;
    private final Map<CountQuota, Trend> trends = new EnumMap<>(CountQuota.class);

    @Inject
    Quotas(
            IvsQuotas own,
            RateBoard board,
            KeyCounter keys,
            StageRegistry stages,
            Presence presence,
            LastReconciliation comparison,
            Clock clock) {
        this.own = own;
        this.board = board;
        this.keys = keys;
        this.stages = stages;
        this.presence = presence;
        this.comparison = comparison;
        this.clock = clock;
        Arrays.stream(CountQuota.values()).forEach(quota -> trends.put(quota, new Trend(WINDOW)));
    }

    /** Asks IVS nothing. */
    public QuotaReport report(BroadcastId broadcast) {
        List<QuotaUse> uses = own.quotas();
        try {
            List<NodeRates> others = board.others();
            List<QuotaReport.Count> counts = counts(broadcast).all().stream()
                    .map(counted ->
                            QuotaReport.Count.of(counted, trend(counted.quota()).perSecond()))
                    .toList();
            return new QuotaReport(1 + others.size(), Scope.ALL_NODES, rates(uses, others), counts);
        } catch (LiveStoreUnavailable e) {
            return new QuotaReport(1, Scope.THIS_NODE, rates(uses, List.of()), unknown());
        }
    }

    /** Tells the other nodes, and sees how the counts change. */
    void look(BroadcastId broadcast) {
        try {
            board.tell(NodeRates.of(own.quotas()));
            counts(broadcast).all().forEach(this::see);
            keys.look();
        } catch (LiveStoreUnavailable | IvsException e) {
            LOG.debug("quotas are not all known", e);
        }
    }

    private void see(Counted counted) {
        counted.used()
                .ifPresent(used ->
                        counted.at().ifPresent(at -> trend(counted.quota()).seen(at, used)));
    }

    private Counts counts(BroadcastId broadcast) {
        return new Counts(
                clock.instant(),
                stages.all(broadcast),
                presence.read(broadcast).samples(),
                comparison.last(broadcast),
                keys.last());
    }

    private Trend trend(CountQuota quota) {
        return Objects.requireNonNull(trends.get(quota));
    }

    private static List<QuotaReport.Rate> rates(List<QuotaUse> uses, List<NodeRates> others) {
        return uses.stream().map(use -> QuotaReport.Rate.of(use, others)).toList();
    }

    private static List<QuotaReport.Count> unknown() {
        return Arrays.stream(CountQuota.values())
                .map(quota -> Counted.unknown(quota, Unknown.STORE_UNAVAILABLE))
                .map(counted -> QuotaReport.Count.of(counted, Optional.empty()))
                .toList();
    }
}
