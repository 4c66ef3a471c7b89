package org.ivslive.audit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** The record's stream in Redis, from the writer's side. */
@Component
class AuditStream {

    /** A writer that holds entries for so long is taken for dead. */
    static final Duration LEFT_AFTER = Duration.ofSeconds(60);

    private static final String GROUP = "writers";
    private static final Script TAKE = Script.beside(AuditStream.class, "take.lua");
    private static final Script FINISH = Script.beside(AuditStream.class, "finish.lua");
    private static final Script REJECT = Script.beside(AuditStream.class, "reject.lua");

    private final LiveStore store;
    private final Keys keys;
    private final NodeId node;

    @Inject
    AuditStream(LiveStore store, Keys keys, NodeId node) {
        this.store = store;
        this.keys = keys;
        this.node = node;
    }

    List<AuditEntry> take(BroadcastId broadcast, int most) {
        List<List<String>> rows =
                store.list(TAKE, List.of(keys.audit(broadcast)), GROUP, node.value(), most, LEFT_AFTER.toMillis());
        return rows.stream()
                .map(row -> new AuditEntry(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    void finish(BroadcastId broadcast, List<AuditEntry> entries) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(GROUP);
        entries.forEach(entry -> arguments.add(entry.id()));
        store.number(FINISH, List.of(keys.audit(broadcast)), arguments.toArray());
    }

    void reject(BroadcastId broadcast, AuditEntry entry, String why) {
        store.number(
                REJECT,
                List.of(keys.audit(broadcast), keys.auditRejected(broadcast)),
                GROUP,
                entry.id(),
                entry.type(),
                entry.text(),
                why);
    }
}
