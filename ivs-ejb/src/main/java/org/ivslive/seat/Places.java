package org.ivslive.seat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/** Tells where viewers sit, many at a time. */
@Component
public class Places {

    private static final int AT_ONCE = 500;
    private static final Script PLACES = Script.beside(Places.class, "places.lua");

    private final LiveStore store;
    private final Keys keys;

    @Inject
    public Places(LiveStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * Where somebody sits.
     *
     * @param session the stay that the seat is part of
     */
    public record Place(StageId stage, UUID session) {}

    /** The places of those who have one. */
    public Map<ViewerId, Place> of(BroadcastId broadcast, List<ViewerId> viewers) {
        Map<ViewerId, Place> places = new HashMap<>();
        for (int i = 0; i < viewers.size(); i += AT_ONCE) {
            add(broadcast, viewers.subList(i, Math.min(viewers.size(), i + AT_ONCE)), places);
        }
        return places;
    }

    private void add(BroadcastId broadcast, List<ViewerId> viewers, Map<ViewerId, Place> places) {
        Object[] names = viewers.stream().map(ViewerId::value).toArray();
        List<String> seats = store.list(PLACES, List.of(keys.viewers(broadcast)), names);
        for (int i = 0; i < seats.size(); i++) {
            if (!seats.get(i).isEmpty()) {
                // Stage, participant, session, time of joining.
                String[] seat = seats.get(i).split("\\|", 4);
                places.put(viewers.get(i), new Place(new StageId(seat[0]), UUID.fromString(seat[2])));
            }
        }
    }
}
