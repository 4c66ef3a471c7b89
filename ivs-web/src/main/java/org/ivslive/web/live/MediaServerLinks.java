package org.ivslive.web.live;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.fleet.Fleet;
import org.ivslive.fleet.FleetChange;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of the media servers that are connected to this node that they are, so that one that dies is missed within
 * seconds; and tells them when they are to feed other stages.
 */
@Component
class MediaServerLinks {

    private static final Logger LOG = LoggerFactory.getLogger(MediaServerLinks.class);

    private final LiveHub hub;
    private final Fleet fleet;
    private final Clock clock;

    @Inject
    MediaServerLinks(LiveHub hub, Fleet fleet, Clock clock) {
        this.hub = hub;
        this.fleet = fleet;
        this.clock = clock;
    }

    /** Again and again, in less time than {@link Fleet#LINK}. */
    void renew() {
        hub.connections().forEach(this::renew);
    }

    void renew(Connection connection) {
        connection.server().ifPresent(server -> {
            try {
                fleet.linked(BroadcastId.MAIN, server);
            } catch (LiveStoreUnavailable e) {
                LOG.debug("that {} is connected cannot be noted now", server, e);
            }
        });
    }

    void observe(@Observes FleetChange change) {
        String text = LiveMessages.assigned(clock.instant());
        for (Connection connection : hub.connections()) {
            if (connection.server().filter(change.servers()::contains).isPresent()) {
                connection.tell(text);
            }
        }
    }
}
