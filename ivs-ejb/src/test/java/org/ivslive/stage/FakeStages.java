package org.ivslive.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.StageArn;

/** Takes steps as the script in Redis does: from the state that they start from, or not at all. And keeps the orders. */
final class FakeStages implements TrackedStages, StageOrders {

    final List<StageChange> changes = new ArrayList<>();
    final Map<StageArn, Integer> viewers = new HashMap<>();
    final Map<String, StageOrder> orders = new LinkedHashMap<>();
    final Set<StageArn> closing = new LinkedHashSet<>();
    boolean busy;

    @Override
    public List<LiveStage> all(BroadcastId broadcast) {
        return changes.stream()
                .map(StageChange::arn)
                .distinct()
                .flatMap(arn -> of(arn).stream())
                .toList();
    }

    @Override
    public boolean change(StageChange change) {
        if (busy) {
            return false;
        }
        StageState now = of(change.arn()).map(LiveStage::state).orElse(null);
        return now == change.from() && changes.add(change);
    }

    @Override
    public boolean close(StageChange change) {
        if (viewers.getOrDefault(change.arn(), 0) > 0 || !change(change)) {
            return false;
        }
        return closing.add(change.arn());
    }

    @Override
    public boolean note(BroadcastId broadcast, StageOrder order, int mostStages) {
        if (all(broadcast).size() + orders.size() >= mostStages) {
            return false;
        }
        orders.put(order.id(), order);
        return true;
    }

    @Override
    public void settle(BroadcastId broadcast, String order) {
        orders.remove(order);
    }

    @Override
    public List<StageOrder> open(BroadcastId broadcast) {
        return List.copyOf(orders.values());
    }

    @Override
    public List<StageArn> closing(BroadcastId broadcast) {
        return List.copyOf(closing);
    }

    @Override
    public void closed(BroadcastId broadcast, StageArn stage) {
        closing.remove(stage);
    }

    Optional<LiveStage> of(StageArn arn) {
        return changes.stream()
                .filter(change -> change.arn().equals(arn))
                .reduce((before, after) -> after)
                .filter(change -> change.to() != StageState.DELETED && change.to() != StageState.FAILED)
                .map(change -> new LiveStage(
                        arn,
                        change.name(),
                        change.to(),
                        change.master(),
                        change.autoScaled(),
                        change.createdAt(),
                        change.occurredAt(),
                        viewers.getOrDefault(arn, 0)));
    }

    StageChange last() {
        return changes.get(changes.size() - 1);
    }
}
