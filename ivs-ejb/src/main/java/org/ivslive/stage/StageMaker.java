package org.ivslive.stage;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes stages, each asked for once; where the answer is lost, {@link StageReconciler} looks for it. */
@Component
public class StageMaker {

    private static final Logger LOG = LoggerFactory.getLogger(StageMaker.class);

    private final StageOrders orders;
    private final StageSteps steps;
    private final IvsGateway ivs;
    private final Clock clock;
    private final String installation;
    private final int mostStages;

    @Inject
    StageMaker(StageOrders orders, StageSteps steps, IvsGateway ivs, Clock clock, Settings settings) {
        this.orders = orders;
        this.steps = steps;
        this.ivs = ivs;
        this.clock = clock;
        installation = settings.get(Settings.STAGE_NAME_PREFIX);
        mostStages = settings.get(Settings.MAX_STAGES);
    }

    /** For the scaler, under a name of its own. */
    public Optional<StageArn> makeOneMore(BroadcastId broadcast, String reason, Map<String, Object> numbers) {
        String id = StageOrder.newId();
        String name = installation + "-" + broadcast + "-" + id;
        return make(broadcast, new StageOrder(id, name, true, reason, clock.instant()), Map.of(), numbers)
                .map(IvsStage::arn);
    }

    /** For a person. */
    public Optional<IvsStage> make(BroadcastId broadcast, String name, Map<String, String> tags) {
        StageOrder order = new StageOrder(StageOrder.newId(), name, false, "made by hand", clock.instant());
        return make(broadcast, order, tags, Map.of());
    }

    /**
     * Makes it, and begins to track it.
     *
     * @return empty where there are as many as there may be
     * @throws IvsException where it was not made, or where that is not known
     */
    private Optional<IvsStage> make(
            BroadcastId broadcast, StageOrder order, Map<String, String> tags, Map<String, Object> numbers) {
        if (!orders.note(broadcast, order, mostStages)) {
            return Optional.empty();
        }
        IvsStage made = ask(broadcast, order, tags);
        long millis = Duration.between(order.orderedAt(), clock.instant()).toMillis();
        track(broadcast, made, order, numbers, "made in " + millis + " ms");
        return Optional.of(made);
    }

    private IvsStage ask(BroadcastId broadcast, StageOrder order, Map<String, String> more) {
        Map<String, String> tags = new StageTags(installation, broadcast).forStage(order);
        Map<String, String> all = Stream.of(more, tags)
                .flatMap(each -> each.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (theirs, ours) -> ours));
        try {
            return ivs.createStage(order.name(), all);
        } catch (IvsException e) {
            if (!(e instanceof IvsUnavailable unknown) || unknown.isThrottled()) {
                orders.settle(broadcast, order.id());
            } else {
                LOG.warn("whether stage {} was made is not known: it will be looked for", order.name());
            }
            throw e;
        }
    }

    /** Safe to repeat, also by another node, and from wherever the first one was stopped. */
    void track(BroadcastId broadcast, IvsStage made, StageOrder order, Map<String, Object> numbers, String how) {
        Instant now = clock.instant();
        steps.begin(broadcast, made, order.autoScaled(), StageState.CREATING, order.reason(), numbers);
        LiveStage stage =
                new LiveStage(made.arn(), made.name(), StageState.CREATING, false, order.autoScaled(), now, now, 0);
        steps.take(broadcast, stage, StageState.CONNECTING, how, Map.of());
        orders.settle(broadcast, order.id());
    }
}
