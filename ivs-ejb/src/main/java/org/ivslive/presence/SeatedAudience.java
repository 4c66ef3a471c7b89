package org.ivslive.presence;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.ivs.ParticipantId;
import org.ivslive.ivs.StageId;
import org.ivslive.seat.SeatBook;
import org.ivslive.seat.SeatPage;
import org.ivslive.stage.LiveStage;
import org.ivslive.stage.StageRegistry;
import org.ivslive.wiring.Component;

/** As the stages are tracked and the seats are booked. */
@Component
class SeatedAudience implements Audience {

    private static final int PAGE = 500;
    private static final String BEGIN = "0";

    private final StageRegistry registry;
    private final SeatBook seats;

    @Inject
    SeatedAudience(StageRegistry registry, SeatBook seats) {
        this.registry = registry;
        this.seats = seats;
    }

    @Override
    public List<LiveStage> stages(BroadcastId broadcast) {
        return registry.all(broadcast);
    }

    @Override
    public Set<ParticipantId> seated(BroadcastId broadcast, StageId stage) {
        Set<ParticipantId> seated = new HashSet<>();
        Optional<String> next = Optional.of(BEGIN);
        while (next.isPresent()) {
            SeatPage page = seats.list(broadcast, stage, PAGE, next.get());
            page.viewers().forEach(viewer -> seated.add(viewer.participant()));
            next = page.next();
        }
        return seated;
    }
}
