package org.ivslive.web.live;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.StageId;
import org.ivslive.join.Moves;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.seat.Places;
import org.ivslive.seat.ViewerId;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageChange;
import org.ivslive.stage.StageRegistry;
import org.ivslive.stage.StageState;
import org.ivslive.web.viewer.MoveBody;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows viewers of a stage that is taken away where to go, as soon as that begins. Who cannot be told now, or does not
 * listen, is told in the answer to their next heartbeat.
 */
@Component
class MoveNews {

    private static final Logger LOG = LoggerFactory.getLogger(MoveNews.class);

    private final LiveHub hub;
    private final Places places;
    private final Moves moves;
    private final StageRegistry stages;
    private final ManagedExecutorService executor;

    @Inject
    MoveNews(LiveHub hub, Places places, Moves moves, StageRegistry stages, ManagedExecutorService executor) {
        this.hub = hub;
        this.places = places;
        this.moves = moves;
        this.stages = stages;
        this.executor = executor;
    }

    void observe(@Observes StageChange change) {
        if (change.to() == StageState.DRAINING && change.from() != StageState.DRAINING) {
            Set<StageId> draining = Set.of(change.arn().id());
            executor.execute(() -> tell(change.broadcast(), List.copyOf(hub.connections()), draining));
        }
    }

    /** Somebody began to listen: their stage may be on its way out already. */
    void began(BroadcastId broadcast, Connection connection) {
        executor.execute(() -> tell(broadcast, List.of(connection), draining(broadcast)));
    }

    private Set<StageId> draining(BroadcastId broadcast) {
        try {
            return stages.all(broadcast).stream()
                    .filter(stage -> stage.state() == StageState.DRAINING)
                    .map(LiveStage::id)
                    .collect(Collectors.toSet());
        } catch (LiveStoreUnavailable e) {
            LOG.debug("which stages drain cannot be told now", e);
            return Set.of();
        }
    }

    private void tell(BroadcastId broadcast, List<Connection> connections, Set<StageId> draining) {
        Map<Connection.Listener, List<Connection>> listeners = new HashMap<>();
        for (Connection connection : connections) {
            connection
                    .viewer()
                    .ifPresent(known -> listeners
                            .computeIfAbsent(known, first -> new ArrayList<>(1))
                            .add(connection));
        }
        if (listeners.isEmpty() || draining.isEmpty()) {
            return;
        }
        try {
            Map<ViewerId, List<Connection>> there = there(broadcast, listeners, draining);
            moves.next(broadcast, List.copyOf(there.keySet()), (viewer, move) -> {
                String text = LiveMessages.move(MoveBody.of(move));
                there.getOrDefault(viewer, List.of()).forEach(connection -> connection.tell(text));
            });
        } catch (IvsException | LiveStoreUnavailable e) {
            LOG.info("viewers are told of their move at their next heartbeat: {}", e.getMessage());
        }
    }

    /** Those who still sit there, with the session that they have shown: a viewer may have had another one before. */
    private Map<ViewerId, List<Connection>> there(
            BroadcastId broadcast, Map<Connection.Listener, List<Connection>> listeners, Set<StageId> draining) {
        List<ViewerId> viewers = listeners.keySet().stream()
                .map(Connection.Listener::viewer)
                .distinct()
                .toList();
        Map<ViewerId, List<Connection>> there = new HashMap<>();
        places.of(broadcast, viewers).forEach((viewer, place) -> {
            List<Connection> theirs = listeners.get(new Connection.Listener(viewer, place.session()));
            if (theirs != null && draining.contains(place.stage())) {
                there.put(viewer, theirs);
            }
        });
        return there;
    }
}
