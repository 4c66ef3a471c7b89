package org.ivslive.quota;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** Where the nodes tell each other how much of AWS's rates they use. */
@Component
class RateBoard {

    private static final Script TELL = Script.beside(RateBoard.class, "tell.lua");
    /** Longer than three times the timer's interval. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(16);

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;
    private final Clock clock;
    private final NodeId node;

    @Inject
    RateBoard(LiveStore store, Keys keys, AuditFormat format, Clock clock, NodeId node) {
        this.store = store;
        this.keys = keys;
        this.format = format;
        this.clock = clock;
        this.node = node;
    }

    void tell(NodeRates own) {
        told(format.write(own));
    }

    /** What the other nodes have told lately. */
    List<NodeRates> others() {
        List<String> fields = told("");
        List<NodeRates> others = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            if (!fields.get(i).equals(node.value())) {
                others.add(format.read(fields.get(i + 1), NodeRates.class));
            }
        }
        return others;
    }

    private List<String> told(String own) {
        return store.list(TELL, List.of(keys.rates()), node.value(), own, clock.millis(), GOOD_FOR.toMillis());
    }
}
