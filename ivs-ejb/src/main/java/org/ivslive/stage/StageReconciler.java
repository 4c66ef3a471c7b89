package org.ivslive.stage;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsStagePage;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the stages that are tracked with those that IVS has: finds what was made while the answer was lost, adopts what
 * is ours, closes what is gone, and leaves alone what is not ours.
 */
@Component
class StageReconciler {

    /** IVS answers within this time, or the stage was not made. */
    static final Duration MADE_WITHIN = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(StageReconciler.class);

    private final TrackedStages tracked;
    private final StageOrders orders;
    private final StageSteps steps;
    private final StageMaker maker;
    private final StageRemover remover;
    private final IvsGateway ivs;
    private final Clock clock;
    private final String installation;

    @Inject
    StageReconciler(
            TrackedStages tracked,
            StageOrders orders,
            StageSteps steps,
            StageMaker maker,
            StageRemover remover,
            IvsGateway ivs,
            Clock clock,
            Settings settings) {
        this.tracked = tracked;
        this.orders = orders;
        this.steps = steps;
        this.maker = maker;
        this.remover = remover;
        this.ivs = ivs;
        this.clock = clock;
        installation = settings.get(Settings.STAGE_NAME_PREFIX);
    }

    /**
     * @throws org.ivslive.ivs.IvsException where IVS does not tell all; then nothing was taken for gone
     */
    Reconciliation reconcile(BroadcastId broadcast) {
        remover.goOn(broadcast);
        // In this order: a stage that is made or taken away meanwhile is seen too often, and not too seldom.
        Map<StageArn, LiveStage> before = byArn(tracked.all(broadcast));
        List<IvsStage> atIvs = everything();
        Map<StageArn, LiveStage> known = byArn(tracked.all(broadcast));
        Set<StageArn> closing = new HashSet<>(orders.closing(broadcast));
        StageTags tags = new StageTags(installation, broadcast);

        List<IvsStage> ours =
                atIvs.stream().filter(stage -> tags.own(stage.tags())).toList();
        int already = (int)
                atIvs.stream().filter(stage -> known.containsKey(stage.arn())).count();
        settleOrders(broadcast, ours, tags);
        int adopted = 0;
        for (IvsStage stage : ours) {
            boolean foreign = known.containsKey(stage.arn()) || closing.contains(stage.arn());
            if (!foreign && !tags.ownMaster(stage.tags()) && !isOnOrder(broadcast, stage, tags)) {
                adopted += adopt(broadcast, stage, tags) ? 1 : 0;
            }
        }
        Set<StageArn> existing = new HashSet<>(atIvs.stream().map(IvsStage::arn).toList());
        int gone = 0;
        for (LiveStage stage : known.values()) {
            if (!existing.contains(stage.arn()) && before.containsKey(stage.arn())) {
                gone += close(broadcast, stage) ? 1 : 0;
            }
        }
        int strangers = (int) atIvs.stream()
                .filter(stage -> !tags.own(stage.tags()) && !known.containsKey(stage.arn()))
                .count();
        return new Reconciliation(atIvs.size(), already, adopted, gone, strangers);
    }

    private void settleOrders(BroadcastId broadcast, List<IvsStage> ours, StageTags tags) {
        for (StageOrder order : orders.open(broadcast)) {
            Optional<IvsStage> made = ours.stream()
                    .filter(stage -> tags.order(stage.tags()).equals(Optional.of(order.id())))
                    .findFirst();
            if (made.isPresent()) {
                maker.track(
                        broadcast, made.get(), order, Map.of(), "found by its order: whoever made it did not say so");
            } else if (clock.instant().isAfter(order.orderedAt().plus(MADE_WITHIN))) {
                LOG.warn("stage {} was never made", order.name());
                orders.settle(broadcast, order.id());
            }
        }
    }

    /** Its maker is still at it, or it was settled right now. */
    private boolean isOnOrder(BroadcastId broadcast, IvsStage stage, StageTags tags) {
        Optional<String> order = tags.order(stage.tags());
        return order.isPresent()
                && orders.open(broadcast).stream().anyMatch(open -> open.id().equals(order.get()));
    }

    private boolean adopt(BroadcastId broadcast, IvsStage stage, StageTags tags) {
        return steps.begin(
                broadcast,
                stage,
                tags.autoScaled(stage.tags()),
                StageState.CONNECTING,
                "ours by its tags, and not tracked: adopted",
                Map.of());
    }

    private boolean close(BroadcastId broadcast, LiveStage stage) {
        try {
            ivs.getStage(stage.arn());
            return false;
        } catch (IvsNotFound e) {
            // Whoever deleted it did so past us, unless it was on its way out.
            StageState end = stage.state() == StageState.DRAINING ? StageState.DELETED : StageState.FAILED;
            return steps.take(broadcast, stage, end, "gone from IVS", Map.of("viewers", stage.viewers()));
        }
    }

    private List<IvsStage> everything() {
        List<IvsStage> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsStagePage page = ivs.listStages(IvsGateway.LARGEST_PAGE, next);
            all.addAll(page.stages());
            next = page.nextToken().orElse(null);
        } while (next != null);
        return all;
    }

    private static Map<StageArn, LiveStage> byArn(List<LiveStage> stages) {
        return stages.stream().collect(toMap(LiveStage::arn, Function.identity()));
    }
}
