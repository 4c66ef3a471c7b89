package org.ivslive.stage;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.wiring.Component;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every step in the life of a stage, whichever node it was taken on, to those on this node who observe {@link
 * StageChange}. What is lost on the way, because Redis or the connection was, is found by whoever compares from time to
 * time.
 */
@Component
class StageEvents {

    private static final Logger LOG = LoggerFactory.getLogger(StageEvents.class);

    private final RedissonClient redisson;
    private final Keys keys;
    private final AuditFormat format;
    private final Event<StageChange> event;
    private final AtomicBoolean listening = new AtomicBoolean();
    /** In the order in which they came; one thread at a time hands them on. */
    private final Queue<StageChange> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean handing = new AtomicBoolean();
    private final ManagedExecutorService executor;

    @Inject
    StageEvents(
            RedissonClient redisson,
            Keys keys,
            AuditFormat format,
            Event<StageChange> event,
            ManagedExecutorService executor) {
        this.executor = executor;
        this.redisson = redisson;
        this.keys = keys;
        this.format = format;
        this.event = event;
    }

    /** Begins to listen, once; after that Redisson sees to it by itself, also after Redis was away. */
    void listen(BroadcastId broadcast) {
        if (!listening.compareAndSet(false, true)) {
            return;
        }
        try {
            redisson.getTopic(keys.stageEvents(broadcast), StringCodec.INSTANCE)
                    .addListener(String.class, (channel, text) -> heard(text));
        } catch (RedisException e) {
            LOG.debug("cannot listen to the stages yet", e);
            listening.set(false);
        }
    }

    private void heard(String text) {
        waiting.add(format.read(text, StageChange.class));
        executor.execute(this::handOn);
    }

    private void handOn() {
        while (!waiting.isEmpty() && handing.compareAndSet(false, true)) {
            try {
                StageChange next = waiting.poll();
                if (next != null) {
                    event.fire(next);
                }
            } catch (RuntimeException e) {
                LOG.warn("somebody did not take the news of a stage", e);
            } finally {
                handing.set(false);
            }
        }
    }
}
