package org.ivslive.seat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ivslive.ivs.ParticipantId;

/**
 * Some of the viewers of a stage.
 *
 * @param active how many of all have beaten lately
 * @param next where to go on; empty at the end
 */
public record SeatPage(int total, int active, List<Viewer> viewers, Optional<String> next) {

    public SeatPage {
        viewers = List.copyOf(viewers);
    }

    public record Viewer(ViewerId viewer, ParticipantId participant, Instant joinedAt, Instant lastHeartbeat) {}
}
