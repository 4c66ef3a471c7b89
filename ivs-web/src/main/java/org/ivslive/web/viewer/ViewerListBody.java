package org.ivslive.web.viewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.StageArn;
import org.ivslive.seat.SeatPage;
import org.jspecify.annotations.Nullable;

/** Some of a stage's viewers; there are more behind the cursor, where there is one. */
record ViewerListBody(
        String stageArn,
        int totalViewers,
        int activeViewers,
        List<Viewer> viewers,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String cursor) {

    record Viewer(String userId, String participantId, Instant joinedAt, Instant lastHeartbeat) {}

    static ViewerListBody of(StageArn stage, SeatPage page) {
        return new ViewerListBody(
                stage.value(),
                page.total(),
                page.active(),
                page.viewers().stream()
                        .map(viewer -> new Viewer(
                                viewer.viewer().value(),
                                viewer.participant().value(),
                                viewer.joinedAt(),
                                viewer.lastHeartbeat()))
                        .toList(),
                page.next().orElse(null));
    }
}
