package org.ivslive.stage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** What came of the last comparison with what IVS has, whichever node made it. */
@Component
public class LastReconciliation {

    private static final Script KEEP = Script.beside(LastReconciliation.class, "reconciliation.lua");
    /** After that it says nothing about now. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;
    private final Clock clock;
    private final NodeId node;

    /** @param node the one that compared */
    public record Run(Reconciliation result, Instant at, String node) {}

    @Inject
    LastReconciliation(LiveStore store, Keys keys, AuditFormat format, Clock clock, NodeId node) {
        this.store = store;
        this.keys = keys;
        this.format = format;
        this.clock = clock;
        this.node = node;
    }

    void keep(BroadcastId broadcast, Reconciliation result) {
        kept(broadcast, format.write(new Run(result, clock.instant(), node.value())));
    }

    /** Empty where there was none lately. */
    public Optional<Run> last(BroadcastId broadcast) {
        String text = kept(broadcast, "");
        return text.isEmpty() ? Optional.empty() : Optional.of(format.read(text, Run.class));
    }

    private String kept(BroadcastId broadcast, String fresh) {
        return store.text(KEEP, List.of(keys.reconciliation(broadcast)), fresh, REMEMBERED.toMillis());
    }
}
