package org.ivslive.audit;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/**
 * Takes entries for the record of what changes nothing in Redis. A change appends its own in its script, so that there is
 * never one without the other.
 */
@Component
public class AuditTrail {

    private static final Script APPEND = Script.beside(AuditTrail.class, "append.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;

    @Inject
    AuditTrail(LiveStore store, Keys keys, AuditFormat format) {
        this.store = store;
        this.keys = keys;
        this.format = format;
    }

    /** Nobody waits for it. */
    public void append(BroadcastId broadcast, String type, Object entry) {
        store.tell(APPEND, List.of(keys.audit(broadcast)), type, format.write(entry));
    }
}
