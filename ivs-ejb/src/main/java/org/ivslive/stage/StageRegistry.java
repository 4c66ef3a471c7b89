package org.ivslive.stage;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageArn;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/** The stages that are tracked: the one place where their states are kept and changed. */
@Component
public class StageRegistry implements TrackedStages {

    private static final Script CHANGE = Script.beside(StageRegistry.class, "change.lua");
    private static final Script ALL = Script.beside(StageRegistry.class, "all.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;

    @Inject
    public StageRegistry(LiveStore store, Keys keys, AuditFormat format) {
        this.store = store;
        this.keys = keys;
        this.format = format;
    }

    @Override
    public boolean change(StageChange change) {
        return change(change, false);
    }

    @Override
    public boolean close(StageChange change) {
        return change(change, true);
    }

    private boolean change(StageChange change, boolean onlyEmpty) {
        BroadcastId broadcast = change.broadcast();
        String id = change.arn().id().value();
        return store.ask(
                CHANGE,
                List.of(
                        keys.stage(broadcast) + id,
                        keys.stages(broadcast),
                        keys.audit(broadcast),
                        keys.seats(broadcast) + id,
                        keys.readyStages(broadcast),
                        keys.connectingStages(broadcast),
                        keys.viewers(broadcast),
                        keys.closingStages(broadcast)),
                id,
                change.from() == null ? "" : change.from().name(),
                change.to().name(),
                millis(change.createdAt()),
                format.write(change),
                broadcast.value(),
                change.arn().value(),
                millis(change.occurredAt()),
                flag(onlyEmpty),
                keys.stageEvents(broadcast),
                "arn",
                change.arn().value(),
                "name",
                change.name(),
                "state",
                change.to().name(),
                "master",
                flag(change.master()),
                "autoScaled",
                flag(change.autoScaled()),
                "createdAt",
                millis(change.createdAt()),
                "changedAt",
                millis(change.occurredAt()));
    }

    @Override
    public List<LiveStage> all(BroadcastId broadcast) {
        List<List<String>> rows =
                store.list(ALL, List.of(keys.stages(broadcast)), keys.stage(broadcast), keys.seats(broadcast));
        return rows.stream().map(StageRegistry::stage).toList();
    }

    private static LiveStage stage(List<String> row) {
        return new LiveStage(
                new StageArn(row.get(0)),
                row.get(1),
                StageState.valueOf(row.get(2)),
                "1".equals(row.get(3)),
                "1".equals(row.get(4)),
                Instant.ofEpochMilli(Long.parseLong(row.get(5))),
                Instant.ofEpochMilli(Long.parseLong(row.get(6))),
                Integer.parseInt(row.get(7)));
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
