package org.ivslive.stage;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/** Kept where the stages are, so that another node goes on where one was ended. */
@Component
class RedisStageOrders implements StageOrders {

    private static final Script ORDER = Script.beside(RedisStageOrders.class, "order.lua");
    private static final Script FORGET = Script.beside(RedisStageOrders.class, "forget.lua");
    private static final Script FIELDS = Script.beside(RedisStageOrders.class, "fields.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;

    @Inject
    RedisStageOrders(LiveStore store, Keys keys, AuditFormat format) {
        this.store = store;
        this.keys = keys;
        this.format = format;
    }

    @Override
    public boolean note(BroadcastId broadcast, StageOrder order, int mostStages) {
        return store.ask(
                ORDER,
                List.of(keys.stages(broadcast), keys.stageOrders(broadcast)),
                order.id(),
                format.write(order),
                mostStages);
    }

    @Override
    public void settle(BroadcastId broadcast, String order) {
        store.number(FORGET, List.of(keys.stageOrders(broadcast)), order);
    }

    @Override
    public List<StageOrder> open(BroadcastId broadcast) {
        List<String> fields = store.list(FIELDS, List.of(keys.stageOrders(broadcast)));
        List<StageOrder> orders = new ArrayList<>();
        for (int i = 1; i < fields.size(); i += 2) {
            orders.add(format.read(fields.get(i), StageOrder.class));
        }
        return orders;
    }

    @Override
    public List<StageArn> closing(BroadcastId broadcast) {
        List<String> fields = store.list(FIELDS, List.of(keys.closingStages(broadcast)));
        List<StageArn> stages = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            stages.add(new StageArn(fields.get(i)));
        }
        return stages;
    }

    @Override
    public void closed(BroadcastId broadcast, StageArn stage) {
        store.number(FORGET, List.of(keys.closingStages(broadcast)), stage.value());
    }
}
