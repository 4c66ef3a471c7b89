package org.ivslive.fleet;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.stage.StageChange;
import org.ivslive.wiring.Component;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shares the stages out anew when one comes or goes and when a media server does, and has everybody here told. */
@Component
class FleetWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FleetWatch.class);
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final Fleet fleet;
    private final Leases leases;
    private final Keys keys;
    private final RedissonClient redisson;
    private final Event<FleetChange> event;
    private final ManagedExecutorService executor;
    private final AtomicBoolean listening = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();

    @Inject
    FleetWatch(
            Fleet fleet,
            Leases leases,
            Keys keys,
            RedissonClient redisson,
            Event<FleetChange> event,
            ManagedExecutorService executor) {
        this.fleet = fleet;
        this.leases = leases;
        this.keys = keys;
        this.redisson = redisson;
        this.event = event;
        this.executor = executor;
    }

    /** The look of every second. */
    void look(BroadcastId broadcast) {
        listen(broadcast);
        share(broadcast);
    }

    void observe(@Observes StageChange change) {
        executor.execute(() -> share(change.broadcast()));
    }

    private void share(BroadcastId broadcast) {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (leases.hold(keys.fleetLease(broadcast), LEASE)) {
                fleet.share(broadcast);
            }
        } catch (LiveStoreUnavailable e) {
            // No data means hold: whoever feeds a stage goes on.
            LOG.debug("the stages are not shared out", e);
        } finally {
            looking.set(false);
        }
    }

    private void listen(BroadcastId broadcast) {
        if (!listening.compareAndSet(false, true)) {
            return;
        }
        try {
            redisson.getTopic(keys.fleetEvents(broadcast), StringCodec.INSTANCE)
                    .addListener(
                            String.class, (channel, servers) -> executor.execute(() -> event.fire(change(servers))));
        } catch (RedisException e) {
            LOG.debug("cannot listen to the fleet yet", e);
            listening.set(false);
        }
    }

    private static FleetChange change(String servers) {
        Set<ServerId> concerned = Arrays.stream(servers.split(","))
                .flatMap(text -> ServerId.parse(text).stream())
                .collect(Collectors.toSet());
        return new FleetChange(concerned);
    }
}
