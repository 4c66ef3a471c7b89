package org.ivslive.seat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/** The stays that are under way, as the seat book has them. */
@Component
public class LiveStays {

    private static final Script STAY = Script.beside(LiveStays.class, "stay.lua");
    private static final Script STAYS = Script.beside(LiveStays.class, "stays.lua");

    private final LiveStore store;
    private final Keys keys;

    @Inject
    LiveStays(LiveStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The viewer's stay; empty where they are not seated. */
    public Optional<LiveStay> of(BroadcastId broadcast, ViewerId viewer) {
        String seat = store.text(STAY, List.of(keys.viewers(broadcast)), viewer.value());
        if (seat.isEmpty()) {
            return Optional.empty();
        }
        // Stage, participant, session, time of joining.
        String[] parts = seat.split("\\|", 4);
        return Optional.of(new LiveStay(
                UUID.fromString(parts[2]), new StageId(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[3]))));
    }

    /** The sessions of all who are seated on the stage. */
    List<UUID> on(BroadcastId broadcast, StageId stage) {
        List<String> sessions = store.list(STAYS, List.of(keys.viewers(broadcast), keys.seats(broadcast) + stage));
        return sessions.stream().map(UUID::fromString).toList();
    }
}
